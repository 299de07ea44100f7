// The repository's own scripts are JavaScript; tests use these.
declare module '*/scripts/postgres.mjs' {
  export function startPostgres(options: { dataDir: string; port?: number; durable: boolean }): Promise<{
    url: string;
    pid: number;
    exited: Promise<void>;
    stop: () => Promise<void>;
  }>;
}
declare module '*/scripts/free-port.mjs' {
  export function freePort(stretch?: number): Promise<number>;
}
declare module '*/scripts/build.mjs' {
  export function build(say: (line: string) => void): Promise<void>;
}
declare module '*/scripts/verify-dossier.mjs' {
  export function verifyDossier(zip: Buffer, code?: string): { what: string; isRight: boolean }[];
}
declare module '*/scripts/verify-release.mjs' {
  export function hashOfSnapshot(snapshot: unknown): string;
  export function verifyRelease(
    address: string,
  ): Promise<{ what: string; isRight: boolean; sha256: string }[]>;
}
