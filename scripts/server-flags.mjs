/**
 * What Node is told when it runs the server. Of the space for new objects it keeps what its start filled, some fifty
 * megabytes that an installation with little to do never needs again; with half of it a read costs no more
 * (`pnpm bench server`). package.json and the Dockerfile have it in their commands, for this is read too late there.
 */
export const serverFlags = ['--max-semi-space-size=8'];
