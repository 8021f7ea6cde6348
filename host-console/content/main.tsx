import '../minutes/office.css';
import { openOffice } from '../parts/office.tsx';
import { ContentApp } from './content-app.tsx';
import './content.css';

openOffice(ContentApp);
