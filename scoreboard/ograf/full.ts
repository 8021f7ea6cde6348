import { graphicOf } from './graphic.tsx';

export default graphicOf('full');
