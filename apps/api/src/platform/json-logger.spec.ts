import { QueryFailedError } from 'typeorm';
import { describeError } from './json-logger.ts';

describe('What is written of an error', () => {
  it('names the constraint, and nothing of the row, the values or the statement', () => {
    const database = Object.assign(new Error('duplicate key value violates unique constraint'), {
      code: '23505',
      constraint: 'user_account_email',
      table: 'user_account',
      detail: 'Key (email)=(loes@example.org) already exists.',
    });
    const error = new QueryFailedError(
      'insert into user_account values ($1)',
      ['loes@example.org'],
      database,
    );
    const written = JSON.stringify(describeError(error));
    expect(written).toContain('user_account_email');
    expect(written).not.toContain('loes');
    expect(written).not.toContain('insert into');
  });

  it('takes whatever was thrown', () => {
    expect(describeError('no error')).toEqual({ message: 'no error' });
    expect(describeError(undefined)).toEqual({ message: 'undefined' });
  });
});
