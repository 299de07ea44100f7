import { Injectable } from '@nestjs/common';
import { IsNull, LessThan } from 'typeorm';
import { Clock } from '../platform/clock.ts';
import { Db } from '../platform/db/db.ts';
import { Problem } from '../platform/http/problem.ts';
import { hashToken, newToken } from '../platform/ids.ts';
import { PersonalLink } from './personal-link.entity.ts';

export type LinkOf = Pick<PersonalLink, 'purpose' | 'subjectId' | 'userId'>;

/** Links with which one person does one thing, as often as needed, until they expire or are taken back. */
@Injectable()
export class PersonalLinksService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @returns the secrets for the addresses, in the order of `links`; they are never to be had again */
  async make(links: (LinkOf & { expiresAt: Date })[]): Promise<string[]> {
    const made = this.db.repo(PersonalLink);
    // Long over: not even worth an answer that says so.
    await made.delete({ expiresAt: LessThan(new Date(this.clock.now().getTime() - 90 * 86_400_000)) });
    const tokens = links.map(() => newToken());
    await made.save(
      links.map((link, index) =>
        made.create({ ...link, tokenHash: hashToken(tokens[index] ?? ''), revokedAt: null }),
      ),
    );
    return tokens;
  }

  /** Comes with its `user`. @throws Problem `not_found` for what opens nothing (any more), `token.expired` when its time is over */
  async find(purpose: string, token: string): Promise<PersonalLink> {
    const link = await this.db.repo(PersonalLink).findOne({
      where: { tokenHash: hashToken(token), purpose, revokedAt: IsNull() },
      relations: { user: true },
    });
    if (!link) throw new Problem('not_found');
    if (link.expiresAt <= this.clock.now()) throw new Problem('token.expired');
    return link;
  }

  /** Takes back every link that this person got for this thing; they answer as if they had never been. */
  async revoke(link: LinkOf): Promise<void> {
    await this.db
      .repo(PersonalLink)
      .update({ ...link, revokedAt: IsNull() }, { revokedAt: this.clock.now() });
  }
}
