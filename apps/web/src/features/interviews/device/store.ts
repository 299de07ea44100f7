import { type InterviewKitDto, isLater, type TandemKitDto } from '@leerkring/shared';
import { DeviceDatabase } from '../../../lib/device-work/database.ts';
import { newId } from '../../../lib/ids.ts';
import {
  type Change,
  Closed,
  databaseName,
  type Schema,
  type TakenKit,
  type StoreName,
  upgrade,
  version,
  removeRevisions,
} from './database.ts';
import { type Entry, Journal } from './journal.ts';
import { guideOf, merged } from './kit.ts';
import {
  type AnswerContent,
  contentOf,
  type DeviceInterview,
  type DeviceRevision,
  emptyAnswer,
  isSameContent,
  lastStroke,
  latestRevisions,
  type NewInterview,
  unsentCount,
} from './model.ts';
import { packed, type PackedConversation } from './packed.ts';
import { leading } from './tandem.ts';

/** The conversations of one person on this device; nobody else's store is ever opened. */
export class DeviceStore {
  readonly userId: string;
  readonly #kept: DeviceDatabase<Schema>;
  readonly #journal: Journal;

  private constructor(userId: string, kept: DeviceDatabase<Schema>) {
    this.userId = userId;
    this.#kept = kept;
    this.#journal = new Journal(userId);
  }

  static async open(userId: string): Promise<DeviceStore> {
    const kept = await DeviceDatabase.open(databaseName(userId), version, upgrade);
    const store = new DeviceStore(userId, kept);
    store.#journal.countFrom(lastStroke(await kept.idb.getAll('revisions')));
    await store.#recover();
    return store;
  }

  /** Takes up the keystroke that a page left behind when it went away. */
  async #recover(): Promise<void> {
    for (const entry of this.#journal.entries()) {
      this.#journal.countFrom(entry.stroke ?? 0);
      // Whatever goes wrong, such as a full disk, may go right next time: the keystroke waits for it in the journal.
      await this.#keep(entry, (last) =>
        entry.stroke === undefined ? last === 0 : entry.stroke > last,
      ).catch(() => undefined);
    }
  }

  /** The last keystroke of this page; right after `write` the one that it was asked for. */
  get stroke(): number {
    return this.#journal.last;
  }

  /** Keystrokes that the device could not store yet. */
  get waiting(): number {
    return this.#journal.entries().length;
  }

  /** Removes everything of this person from the device. The caller has made sure that nothing is unsent. */
  static async wipe(userId: string): Promise<void> {
    new Journal(userId).clear();
    await DeviceDatabase.wipe(databaseName(userId));
  }

  close(): void {
    this.#kept.close();
  }

  subscribe(listener: () => void): () => void {
    return this.#kept.subscribe(listener);
  }

  #change<T>(stores: StoreName[], work: (tx: Change) => Promise<T>): Promise<T> {
    return this.#kept.change(stores, work);
  }

  // — what is taken along —

  async kit(): Promise<TakenKit | undefined> {
    return (await this.#kept.idb.get('kit', 'kit')) as TakenKit | undefined;
  }

  /** Keeps the visits to make, and lays the server's conversations beside the device's without losing unsent words. */
  async takeKit(kit: InterviewKitDto, takenAt: string): Promise<void> {
    await this.#change(['kit', 'interviews', 'revisions'], async (tx) => {
      await tx.objectStore('kit').put({ ...kit, takenAt }, 'kit');
      for (const it of kit.interviews) {
        const known = await tx.objectStore('interviews').get(it.id);
        const revisions = tx.objectStore('revisions');
        if (it.state === 'withdrawn') {
          await removeRevisions(revisions, it.id);
          await tx.objectStore('interviews').delete(it.id);
          continue;
        }
        const held = await revisions.index('byInterview').getAll(it.id);
        const guide = known?.guide ?? guideOf(kit, it);
        if (!guide) continue;
        await tx.objectStore('interviews').put(merged(it, known, guide));
        // Words typed here after another device handed in stay: the server knows them, or says why it cannot take them.
        if (it.state === 'submitted' || known?.submittedAt) {
          for (const revision of held) if (revision.isStored) await revisions.delete(revision.id);
          continue;
        }
        const heldIds = new Set(held.map((revision) => revision.id));
        for (const answer of it.answers) {
          const { correctedAt: _, releasedAt: __, ...revision } = answer;
          if (heldIds.has(answer.id)) continue;
          await revisions.put({ ...revision, interviewId: it.id, isSealed: true, isStored: true });
        }
      }
    });
  }

  async tandems(): Promise<TandemKitDto | undefined> {
    return (await this.#kept.idb.get('kit', 'tandems')) as TandemKitDto | undefined;
  }

  async takeTandems(kit: TandemKitDto): Promise<void> {
    await this.#change(['kit'], async (tx) => {
      await tx.objectStore('kit').put(kit, 'tandems');
    });
  }

  // — conversations —

  interviews(): Promise<DeviceInterview[]> {
    return this.#kept.idb.getAll('interviews');
  }

  interview(id: string): Promise<DeviceInterview | undefined> {
    return this.#kept.idb.get('interviews', id);
  }

  name(interviewId: string): Promise<string | undefined> {
    return this.#kept.idb.get('names', interviewId);
  }

  async revisions(interviewId: string): Promise<DeviceRevision[]> {
    const revisions = await this.#kept.idb.getAllFromIndex('revisions', 'byInterview', interviewId);
    // What is typed after this was seen comes after it, whatever the clock says.
    this.#journal.countFrom(lastStroke(revisions));
    return revisions;
  }

  async answers(interviewId: string): Promise<Map<string, DeviceRevision>> {
    return latestRevisions(await this.revisions(interviewId));
  }

  /** The first thing that is kept of a conversation is that the person agreed; nothing precedes it. */
  async begin(input: NewInterview, consentAt: string): Promise<DeviceInterview> {
    const { name, ...rest } = input;
    const interview: DeviceInterview = {
      ...rest,
      protocolVersionId: rest.guide.protocolVersionId,
      audience: rest.guide.audience,
      consentVersion: rest.guide.consentVersion,
      id: newId(),
      respondentId: newId(),
      startedAt: consentAt,
      consentAt,
      code: null,
      place: 1,
      isSent: false,
      isStored: false,
      submitAskedAt: null,
      submittedAt: null,
      withdrawAskedAt: null,
      refusal: null,
    };
    await this.#change(['interviews', 'names', 'kit'], async (tx) => {
      const tandem =
        rest.tandem ??
        leading(
          (await tx.objectStore('kit').get('tandems')) as TandemKitDto | undefined,
          interview,
          await tx.objectStore('interviews').getAll(),
        );
      if (tandem) interview.tandem = tandem;
      await tx.objectStore('interviews').put(interview);
      if (name.trim() !== '') await tx.objectStore('names').put(name.trim(), interview.id);
    });
    return interview;
  }

  async goTo(interviewId: string, place: number): Promise<void> {
    await this.#edit(interviewId, (it) => ({ ...it, place }));
  }

  /** Keeps what stands on screen: over the last revision while that never left the device, else as the next one. */
  async write(interviewId: string, questionId: string, content: AnswerContent): Promise<void> {
    await this.#keep(this.#journal.put({ interviewId, questionId, content }), () => true);
  }

  /** @param isWanted whether these words still count, told the last keystroke that the store has for this question */
  async #keep(entry: Entry, isWanted: (last: number) => boolean): Promise<void> {
    const { interviewId, questionId, content } = entry;
    const keeping = this.#change(['interviews', 'revisions'], async (tx) => {
      const interview = await tx.objectStore('interviews').get(interviewId);
      if (!interview) throw new Closed('an answer belongs to a conversation that was agreed to');
      if (interview.submitAskedAt || interview.submittedAt || interview.withdrawAskedAt) {
        throw new Closed('this conversation was handed in');
      }
      const revisions = tx.objectStore('revisions');
      const held = await revisions.index('byQuestion').getAll([interviewId, questionId]);
      const last = latestRevisions(held).get(questionId);
      if (!isWanted(lastStroke(held)) || isSameContent(last ?? emptyAnswer, content)) return;
      const isOpen = last !== undefined && !last.isSealed;
      await revisions.put({
        ...contentOf(content),
        id: isOpen ? last.id : newId(),
        interviewId,
        questionId,
        revision: isOpen ? last.revision : (last?.revision ?? 0) + 1,
        isSealed: false,
        isStored: false,
        stroke: Math.max(lastStroke(held), entry.stroke ?? 0),
      });
    });
    await keeping.catch((error: unknown) => {
      if (error instanceof Closed) this.#journal.drop(entry);
      throw error;
    });
    this.#journal.drop(entry);
  }

  /**
   * From here on nothing more is written. What a page left behind belongs to it, also one of another tab.
   * @throws when a word cannot be taken up, such as on a full disk: then it is not handed in without it
   */
  async askSubmit(interviewId: string, at: string): Promise<void> {
    await this.#recover();
    if (this.#journal.entries().some((entry) => entry.interviewId === interviewId))
      throw new Error('the device is full: a word of this conversation is not kept yet');
    await this.#edit(interviewId, (it) => ({ ...it, submitAskedAt: it.submitAskedAt ?? at }));
  }

  /** Takes back a hand-in that the server refused, so that it can be put right. */
  async reopen(interviewId: string): Promise<void> {
    await this.#edit(interviewId, (it) => ({ ...it, submitAskedAt: null, refusal: null }));
  }

  /** The words go at once; the server hears of it when there is a network, if it ever heard of the conversation. */
  async withdraw(interviewId: string, at: string): Promise<void> {
    await this.#change(['interviews', 'names', 'revisions'], async (tx) => {
      const it = await tx.objectStore('interviews').get(interviewId);
      if (!it) return;
      await removeRevisions(tx.objectStore('revisions'), interviewId);
      await tx.objectStore('names').delete(interviewId);
      if (it.isSent) await tx.objectStore('interviews').put({ ...it, withdrawAskedAt: at, refusal: null });
      else await tx.objectStore('interviews').delete(interviewId);
    });
  }

  // — what the way to the server does —

  /** What is not on the server yet, per conversation, oldest first. */
  async unsent(): Promise<{ interview: DeviceInterview; count: number }[]> {
    const all = await this.interviews();
    const counted = await Promise.all(
      all.map(async (interview) => ({
        interview,
        count: unsentCount(interview, await this.revisions(interview.id)),
      })),
    );
    return counted
      .filter((it) => it.count > 0)
      .toSorted((a, b) => a.interview.startedAt.localeCompare(b.interview.startedAt));
  }

  /** All that has to go to the server still, under keys that stand for these words from here on. */
  async pack(): Promise<PackedConversation[]> {
    await this.#recover();
    const ids = (await this.unsent()).map(({ interview }) => interview.id);
    const seal = this.#change(['interviews', 'revisions'], async (tx) => {
      for (const id of ids) {
        const it = await tx.objectStore('interviews').get(id);
        if (it) await tx.objectStore('interviews').put({ ...it, isSent: true });
        for (const revision of await tx.objectStore('revisions').index('byInterview').getAll(id))
          if (!revision.isSealed) await tx.objectStore('revisions').put({ ...revision, isSealed: true });
      }
    });
    // A device that is full cannot promise this: then the copy gets keys of its own.
    await seal.catch(() => undefined);
    const left = this.#journal.entries();
    return Promise.all(
      ids.map(async (id) => {
        const [interview, name, revisions] = await Promise.all([
          this.#kept.idb.get('interviews', id),
          this.name(id),
          this.revisions(id),
        ]);
        if (!interview) throw new Error('a conversation went away while it was packed');
        return packed(
          interview,
          name ?? null,
          revisions,
          left.filter((entry) => entry.interviewId === id),
        );
      }),
    );
  }

  /** Lays what another device packed beside what is here; what is here already stays as it is. */
  async unpack(conversations: PackedConversation[]): Promise<void> {
    await this.#change(['interviews', 'names', 'revisions'], async (tx) => {
      for (const { interview, name, revisions } of conversations) {
        const here = await tx.objectStore('interviews').get(interview.id);
        if (here?.submittedAt || here?.withdrawAskedAt) continue;
        const submitAskedAt = here?.submitAskedAt ?? interview.submitAskedAt;
        const base = here ?? { ...interview, refusal: null };
        await tx.objectStore('interviews').put({ ...base, submitAskedAt, isSent: true });
        if (name !== null && !base.isStored) await tx.objectStore('names').put(name, interview.id);
        for (const it of revisions)
          if ((await tx.objectStore('revisions').getKey(it.id)) === undefined)
            await tx.objectStore('revisions').put(it);
      }
    });
  }

  async markSent(interviewId: string): Promise<void> {
    await this.#edit(interviewId, (it) => ({ ...it, isSent: true }));
  }

  /** The server has the conversation and the name: the device lets go of the name. */
  async markStarted(interviewId: string, code: string | null): Promise<void> {
    await this.#change(['interviews', 'names'], async (tx) => {
      const it = await tx.objectStore('interviews').get(interviewId);
      if (it) await tx.objectStore('interviews').put({ ...it, code, isSent: true, isStored: true });
      await tx.objectStore('names').delete(interviewId);
    });
  }

  /** Seals and returns what has to be sent; from here on these words keep their key. */
  async sealUnsent(interviewId: string, limit: number): Promise<DeviceRevision[]> {
    return this.#change(['revisions'], async (tx) => {
      const revisions = tx.objectStore('revisions');
      const unsent = (await revisions.index('byInterview').getAll(interviewId))
        .filter((it) => !it.isStored)
        .toSorted((a, b) => (isLater(a, b) ? 1 : -1))
        .slice(0, limit);
      for (const it of unsent) if (!it.isSealed) await revisions.put({ ...it, isSealed: true });
      return unsent;
    });
  }

  async markStored(ids: string[]): Promise<void> {
    await this.#change(['revisions'], async (tx) => {
      for (const id of ids) {
        const it = await tx.objectStore('revisions').get(id);
        if (it) await tx.objectStore('revisions').put({ ...it, isStored: true });
      }
    });
  }

  /** Handed in and confirmed: the words are the server's now and leave the device. What it never had stays. */
  async markSubmitted(interviewId: string, submittedAt: string): Promise<void> {
    await this.#change(['interviews', 'revisions'], async (tx) => {
      const it = await tx.objectStore('interviews').get(interviewId);
      if (it) await tx.objectStore('interviews').put({ ...it, submittedAt, refusal: null });
      const revisions = tx.objectStore('revisions');
      for (const held of await revisions.index('byInterview').getAll(interviewId))
        if (held.isStored) await revisions.delete(held.id);
    });
  }

  async forget(interviewId: string): Promise<void> {
    await this.#change(['interviews', 'names', 'revisions'], async (tx) => {
      await removeRevisions(tx.objectStore('revisions'), interviewId);
      await tx.objectStore('names').delete(interviewId);
      await tx.objectStore('interviews').delete(interviewId);
    });
  }

  async refuse(interviewId: string, refusal: string | null): Promise<void> {
    await this.#edit(interviewId, (it) => ({ ...it, refusal }));
  }

  async #edit(interviewId: string, change: (it: DeviceInterview) => DeviceInterview): Promise<void> {
    await this.#change(['interviews'], async (tx) => {
      const it = await tx.objectStore('interviews').get(interviewId);
      if (it) await tx.objectStore('interviews').put(change(it));
    });
  }
}
