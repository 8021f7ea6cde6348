const SLOT = 'tranh-tai.phone';

/** Some in-app browsers and private windows refuse storage: then the name lasts as long as the page. */
let remembered: string | null = null;

/** The name this phone was given at an earlier visit; its ballots hang on it (AU3). */
export function readDeviceToken(): string | null {
  try {
    remembered = localStorage.getItem(SLOT) ?? remembered;
  } catch (error) {
    console.warn('no storage', error);
  }
  return remembered;
}

export function saveDeviceToken(token: string): void {
  remembered = token;
  try {
    localStorage.setItem(SLOT, token);
  } catch (error) {
    console.warn('no storage', error);
  }
}
