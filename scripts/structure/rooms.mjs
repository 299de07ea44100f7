/** Folders of apps/api/src that are no rooms. */
export const notRooms = ['platform', 'policies'];

/** @param {import('../source-files.mjs').Source[]} files @returns {string[]} the rooms of the API */
export function roomsOf(files) {
  const folders = files.map(({ path }) => /^apps\/api\/src\/([^/]+)\//.exec(path)?.[1]);
  return [...new Set(folders)].filter((name) => name !== undefined && !notRooms.includes(name)).toSorted();
}

/** @param {string} path @returns {string | undefined} the room, or `platform` or `policies` */
export function areaOf(path) {
  return /^apps\/api\/src\/([^/]+)\//.exec(path)?.[1];
}
