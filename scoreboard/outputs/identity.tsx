import './identity.css';

/** How a page tells itself from the others, in the picture: for whoever stands before five screens with one cable. */
export interface Identity {
  number: number;
  name: string;
  /** What it shows, as the query of its address. */
  show: string;
}

/** Laid over the output for some seconds when the desk asks "which one are you?". */
export function IdentityCard({ number, name, show }: Identity) {
  return (
    <div className="stage">
      <div className="identity">
        <div className="identity-number digits">{number}</div>
        <div className="identity-name">{name}</div>
        <div className="identity-show digits">
          {`${innerWidth} × ${innerHeight}${show === '' ? '' : ` · ${show.replaceAll('&', ' ')}`}`}
        </div>
      </div>
    </div>
  );
}
