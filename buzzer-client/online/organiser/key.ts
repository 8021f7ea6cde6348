const SLOT = 'tranh-tai.organiser';

/**
 * The key of the printed address, taken out of the address bar: nobody shall read it over a shoulder or find it in the
 * history. It lasts as long as the tab.
 */
export function takeKey(): string {
  const key = /^#key=(\w+)$/.exec(location.hash)?.[1];
  try {
    if (key !== undefined) {
      sessionStorage.setItem(SLOT, key);
      history.replaceState(null, '', location.pathname + location.search);
    }
    return key ?? sessionStorage.getItem(SLOT) ?? '';
  } catch (error) {
    console.warn('no storage', error);
    return key ?? '';
  }
}

export function keepKey(key: string): void {
  try {
    sessionStorage.setItem(SLOT, key);
  } catch (error) {
    console.warn('no storage', error);
  }
}
