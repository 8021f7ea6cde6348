import '../styles/desk.css';
import '../styles/night-office.css';
import { openOffice } from '../parts/office.tsx';
import { LookApp } from './look-app.tsx';
import './look.css';

openOffice(LookApp);
