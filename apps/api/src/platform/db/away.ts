interface DatabaseError {
  message?: string;
  code?: string;
}

/** What pg says of a connection that broke. */
export const cut = 'Connection terminated';

/** What a database says that is away, full, takes no changes, or waited too long; see PostgreSQL's appendix A. */
const codes = /^(08|53|57P|58|57014|55P03|25006)/;

/** Whether it is the database that cannot, and not the question that is wrong. */
export const isAway = ({ code = '', message = '' }: DatabaseError): boolean =>
  codes.test(code) || isCut({ code, message });

/** Whether the connection broke, which has the code of the operating system, or none at all from pg. */
export const isCut = ({ code = '', message = '' }: DatabaseError): boolean =>
  /^(57P|ECONN|ETIMEDOUT|EPIPE)/.test(code) ||
  /^Connection terminated|^timeout exceeded when trying to connect$|not queryable/.test(message);
