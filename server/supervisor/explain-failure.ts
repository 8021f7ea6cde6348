import { ContentError } from '../content/content-error.ts';
import { StoreError } from '../store/store-error.ts';
import { addressWrong, Complaint, contentComplaint, dataComplaint, portForbidden, portTaken } from './complaint.ts';

export interface Circumstances {
  port: number;
  /** The flag that would choose another port. */
  portFlag: string;
  host: string;
  dataDir: string;
}

/** The sentence for a failure that the user can end; null for a fault of ours. */
export function explainFailure(error: unknown, { port, portFlag, host, dataDir }: Circumstances): Complaint | null {
  if (error instanceof Complaint) return error;
  if (error instanceof ContentError) return contentComplaint(error.file, error.problems);
  if (error instanceof StoreError) return dataComplaint(error.fault, error.file, dataDir);
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EADDRINUSE':
      return portTaken(port, portFlag);
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return addressWrong(host);
    case 'EACCES':
      return portForbidden(port);
    default:
      return null;
  }
}
