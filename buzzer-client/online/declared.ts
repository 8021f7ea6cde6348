/** What a player has said so far; kept while going back and forth. */
export interface Declared {
  name: string;
  phone: string;
  locality: string;
}
