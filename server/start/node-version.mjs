// Read by whatever Node is installed: keep to syntax that Node 14 can parse.

/** The oldest Node the project runs on: [major, minor]. */
export const OLDEST_NODE = [20, 19];

/**
 * @param {string} version as in `process.versions.node`
 * @returns {string} one sentence with the next step, or '' when the version will do
 */
export function complaintAboutNode(version) {
  const parts = version.split('.').map(Number);
  if (parts[0] > OLDEST_NODE[0] || (parts[0] === OLDEST_NODE[0] && parts[1] >= OLDEST_NODE[1])) return '';
  const oldest = OLDEST_NODE.join('.');
  return (
    'Máy đang dùng Node ' +
    version +
    '; Tranh Tài cần Node từ ' +
    oldest +
    ' trở lên, hãy cài bản mới tại https://nodejs.org rồi chạy lại. ' +
    '[This machine runs Node ' +
    version +
    '; Tranh Tài needs Node ' +
    oldest +
    ' or newer: install it from https://nodejs.org and try again.]'
  );
}
