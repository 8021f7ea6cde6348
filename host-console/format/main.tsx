import '../styles/desk.css';
import '../styles/night-office.css';
import { openOffice } from '../parts/office.tsx';
import { FormatApp } from './format-app.tsx';
import './format.css';

openOffice(FormatApp);
