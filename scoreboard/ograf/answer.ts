/** What a graphic answers its renderer (OGraf v1): 2xx done, 4xx not as asked. */
export interface Answer {
  statusCode: number;
  statusMessage: string;
}
export interface PlayAnswer extends Answer {
  /** 0 while it is shown; undefined at the end. */
  currentStep: number | undefined;
}

export const DONE: Answer = { statusCode: 200, statusMessage: 'OK' };
export const refused = (statusMessage: string): Answer => ({ statusCode: 400, statusMessage });
