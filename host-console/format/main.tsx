import '../styles/desk.css';
import '../styles/night-office.css';
import { openOffice } from '../parts/office.tsx';
import { FormatApp } from './format-app.tsx';
import './format.css';
import './stage-column.css';
import './stepper.css';
import './best-of.css';
import './draw-column.css';

openOffice(FormatApp);
