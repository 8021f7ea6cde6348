// What the console and the screens on air say to each other about the screens themselves. It travels over HTTP, apart
// from the contest: an output's page asks once a second, and is told what the desk wants of it.

/** The tag of the page at `/o/NAME` that says what the console has pointed it at. */
export const OUTPUT_META = 'tranh-tai-output';

/** `/o/NAME` and what it shows: the query of an output's address. */
export interface OutputAlias {
  name: string;
  show: string;
}

/** A page that is open now. */
export interface OpenOutput {
  /** The page's own, kept when it is loaded anew. */
  screen: string;
  name: string;
  /** Counted up from 1 in the order of opening: what it shows when it is to identify itself. */
  number: number;
  show: string;
  /** Opened as `/o/NAME`: the desk can point it elsewhere. */
  alias: boolean;
  /** Pixels of its window. */
  width: number;
  height: number;
}

/** `identify`: show number and name for some seconds. `refresh`: load the page anew, and with it what the alias shows. */
export const OUTPUT_ORDERS = ['identify', 'refresh'] as const;
export type OutputOrder = (typeof OUTPUT_ORDERS)[number];

/** GET /api/v1/outputs (host). */
export interface OutputsMessage {
  aliases: OutputAlias[];
  open: OpenOutput[];
}

/** PUT /api/v1/outputs/NAME (host): points `/o/NAME` at this, and its open pages follow. DELETE forgets it. */
export interface OutputPointRequest {
  show: string;
}

/** POST /api/v1/outputs/orders (host): to every page of this name, or to all. */
export interface OutputOrderRequest {
  name: string | null;
  order: OutputOrder;
}

/** POST /api/v1/outputs/beat: an open page tells of itself every second; the answer is what it is to do, each once. */
export type OutputBeat = Omit<OpenOutput, 'number'>;
export interface OutputBeatReply {
  number: number;
  orders: OutputOrder[];
}
