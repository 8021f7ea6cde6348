import { openOffice } from '../parts/office.tsx';
import { MinutesApp } from './minutes-app.tsx';
import './office.css';
import './paper.css';

openOffice(MinutesApp);
