import { type SurveyDto, surveyTable } from '@leerkring/shared';

export type Values = Record<string, unknown>;

/** Two people with the same form open: what each of them changes in it. */
export interface OpenForm {
  /** What the form shows, by its fields: SQL over the table of the noun. */
  fields?: Record<string, string>;
  /** For what is more than a row: where it is read, and what of it the form shows. */
  read?: [path: string, of: (found: never, id: string) => Values];
  where?: string;
  mine: Values;
  theirs?: Values;
}

const day = (column: string) => `${column}::text`;
const clock = (column: string, format: string) =>
  `to_char(${column} at time zone 'Europe/Amsterdam', '${format}')`;
const someone = (not: string) =>
  `(select id from membership m where m.plg_id = t.plg_id and m.left_at is null and m.roles @> '{author}' and not (${not}) order by id limit 1)`;
const pick = (it: Values, ...names: string[]): Values =>
  Object.fromEntries(names.map((name) => [name, it[name]]));

/** Every change that says what was seen. What a field of `mine` and `theirs` says in `$…` is looked up as SQL. */
export const openForms: Record<string, OpenForm> = {
  'PUT /api/institutions/{id}': {
    fields: { name: 'name', kind: 'kind', region: 'region' },
    mine: { name: 'Vakschool Oost' },
    theirs: { region: 'zuid' },
  },
  'PUT /api/programmes/{id}': {
    fields: {
      name: 'name',
      levels: 'levels',
      route: 'route',
      years: 'years',
      hoursPerYear: 'hours_per_year',
      code: 'code',
    },
    mine: { name: 'Kapper', levels: ['$levels', 4] },
    theirs: { code: '25641', levels: ['$levels', 1] },
  },
  'PUT /api/units/{id}': { fields: { name: 'name' }, mine: { name: 'Dienst Onderwijskwaliteit' } },
  'PATCH /api/plgs/{id}': {
    read: [
      '/api/plgs/{id}',
      (it: { leadingQuestions: { id: string; text: string }[] } & Values) => ({
        ...pick(it, 'name', 'purpose', 'retentionMonths', 'minutesDays'),
        leadingQuestions: it.leadingQuestions.map(({ id, text }) => ({ id, text })),
      }),
    ],
    mine: { purpose: 'Van elkaar leren.' },
    theirs: { retentionMonths: 4, minutesDays: 9 },
  },
  'PUT /api/members/{id}': {
    fields: { roles: 'roles', task: 'task' },
    where: `'interviewer' = any(roles) and not 'researcher' = any(roles)`,
    mine: { task: 'Houdt de tijd bij' },
    theirs: { roles: ['$roles', 'researcher'] },
  },
  'PATCH /api/meetings/{id}': {
    fields: { title: 'title', goal: 'goal', location: 'location', joinUrl: 'join_url' },
    where: `state = 'planned'`,
    mine: { goal: 'Kiezen wat in het rapport komt' },
    theirs: { location: 'Lokaal 2.14' },
  },
  'POST /api/meetings/{id}/move': {
    fields: {
      date: clock('starts_at', 'YYYY-MM-DD'),
      startTime: clock('starts_at', 'HH24:MI'),
      endTime: clock('ends_at', 'HH24:MI'),
    },
    where: `state = 'planned'`,
    mine: { startTime: '15:10' },
    theirs: { endTime: '18:05' },
  },
  'PATCH /api/agenda-items/{id}': {
    fields: { title: 'title', minutes: 'minutes' },
    where: `(select state from meeting m where m.id = t.meeting_id) = 'planned'`,
    mine: { title: 'Wat viel op' },
    theirs: { minutes: 25 },
  },
  'PUT /api/meetings/{id}/call': {
    fields: { kind: 'call_kind', url: 'join_url', alsoLater: 'false' },
    where: `state = 'planned'`,
    mine: { url: 'https://bellen.example/plg' },
  },
  'PUT /api/plgs/{id}/call': {
    fields: { kind: 'call_kind', url: 'join_url', alsoLater: 'false' },
    mine: { url: 'https://bellen.example/groep' },
  },
  'PATCH /api/decisions/{id}': {
    fields: { text: 'text' },
    where: `not exists (select from meeting_minutes n where n.meeting_id = t.meeting_id and n.state = 'adopted')`,
    mine: { text: 'We kiezen vier vragen.' },
  },
  'PUT /api/decisions/{id}/steward': {
    fields: { ownerId: 'owner_id', reviewOn: day('review_on') },
    mine: { reviewOn: '2027-05-11' },
    theirs: { ownerId: `$${someone('m.id is not distinct from t.owner_id')}` },
  },
  'PATCH /api/commitments/{id}': {
    fields: { text: 'text', membershipId: 'membership_id', deputyId: 'deputy_id', dueOn: day('due_on') },
    mine: { text: 'Stuurt de vragen rond' },
    theirs: { dueOn: '2027-02-01' },
  },
  'PATCH /api/notes/{id}': { fields: { text: 'text' }, mine: { text: 'Eerst de studenten.' } },
  'PUT /api/protocols/{id}/consent': {
    fields: { consentStudent: 'consent_student', consentTeacher: 'consent_teacher' },
    where: 'frozen_at is null',
    mine: { consentStudent: 'Je mag altijd stoppen.' },
    theirs: { consentTeacher: 'U mag altijd stoppen.' },
  },
  'PUT /api/plgs/{plgId}/assignment-plan': {
    read: [
      '/api/plgs/{id}/assignment-plan',
      ({ plgId: _plgId, programmes: _programmes, people: _people, can: _can, ...asked }: Values) => asked,
    ],
    mine: { studentConversations: 7 },
    theirs: { reciprocityWaiver: 'Eén opleiding begint later.', everyoneVisits: false },
  },
  'PUT /api/plgs/{plgId}/assignment-interviewers/{membershipId}': {
    read: [
      '/api/plgs/{plgId}/assignment-plan',
      (plan: { people: ({ membershipId: string; terms: Values } & Values)[] }, id) =>
        plan.people.find((it) => it.membershipId === id)?.terms ?? {},
    ],
    where: `'interviewer' = any(roles)`,
    mine: { tenths: 6 },
    theirs: { halfDays: ['mon_am', 'tue_pm'] },
  },
  'PUT /api/plgs/{plgId}/assignment-hosts/{programmeId}': {
    read: [
      '/api/plgs/{plgId}/assignment-plan',
      (plan: { programmes: ({ programmeId: string; terms: Values } & Values)[] }, id) =>
        plan.programmes.find((it) => it.programmeId === id)?.terms ?? {},
    ],
    where: `id in (select programme_id from host_terms)`,
    mine: { teacherConversations: 5 },
    theirs: { halfDays: ['fri_am'] },
  },
  'PATCH /api/portrait-files/{id}': {
    fields: { alt: 'alt', caption: 'caption' },
    mine: { alt: 'Drie studenten aan een werkbank' },
    theirs: { caption: 'Week 3' },
  },
  'PUT /api/portraits/{id}/files/order': {
    fields: {
      ids: '(select json_agg(f.id order by f.position) from portrait_file f where f.portrait_id = t.id)',
    },
    where: '(select count(*) from portrait_file f where f.portrait_id = t.id) > 1',
    mine: {
      ids: '$(select json_agg(f.id order by f.position desc) from portrait_file f where f.portrait_id = t.id)',
    },
  },
  'PATCH /api/themes/{id}': {
    fields: {
      name: 'name',
      description: 'description',
      counterVoice: 'counter_voice',
      leadingQuestionId: 'leading_question_id',
    },
    mine: { description: 'Wie gezien wordt, doet mee.' },
    theirs: { counterVoice: 'Niet iedereen wil gezien worden.' },
  },
  'PUT /api/surveys/{id}': {
    read: [
      '/api/plgs/{plgId}/surveys',
      (all: (SurveyDto & Values)[], id) => {
        const it = all.find((one) => one.id === id);
        if (!it) return {};
        return { ...pick(it, 'title', 'source', 'period', 'completes', 'partials'), csv: surveyTable(it) };
      },
    ],
    mine: { title: 'Landelijke enquête' },
    theirs: { period: 'voorjaar 2026' },
  },
  'PUT /api/insights/{id}': {
    read: [
      '/api/plgs/{plgId}/insights',
      (all: ({ id: string; text: string; sources: Values[] } & Values)[], id) => {
        const it = all.find((one) => one.id === id);
        const names = ['kind', 'isAgainst', 'themeId', 'surveyId', 'workshopId', 'note'];
        return { text: it?.text, sources: it?.sources.map((one) => pick(one, ...names)) };
      },
    ],
    mine: { text: 'Kleine groepen maken het verschil.' },
  },
  'PATCH /api/joint-threads/{id}': {
    fields: { name: 'name', text: 'text' },
    mine: { name: 'Tijd' },
    theirs: { text: 'Tijd om lessen opnieuw te maken.' },
  },
  'PATCH /api/reports/{id}': {
    fields: {
      title: 'title',
      order: '(select json_agg(s.id order by s.position) from section s where s.report_id = t.id)',
    },
    mine: { title: 'Wat werkt' },
    theirs: {
      order: '$(select json_agg(s.id order by s.position desc) from section s where s.report_id = t.id)',
    },
  },
  'PUT /api/reports/{id}/authors': {
    fields: {
      authorIds: `(select json_agg(m.id order by m.id) from membership m where m.plg_id = t.plg_id and m.left_at is null and 'author' = any(m.roles))`,
    },
    mine: {
      authorIds: [
        '$authorIds',
        `$(select m.id from membership m where m.plg_id = t.plg_id and m.left_at is null and not 'author' = any(m.roles) and 'delegate' = any(m.roles) order by m.id limit 1)`,
      ],
    },
    theirs: {
      authorIds: [
        '$authorIds',
        `$(select m.id from membership m where m.plg_id = t.plg_id and m.left_at is null and not 'author' = any(m.roles) and 'delegate' = any(m.roles) order by m.id desc limit 1)`,
      ],
    },
  },
  'PATCH /api/sections/{id}': {
    fields: {
      title: 'title',
      leadIds: `(select coalesce(json_agg(l.membership_id), '[]') from section_lead l where l.section_id = t.id)`,
      writing: 'writing',
      suggesting: 'suggesting',
    },
    mine: { title: 'Wat studenten zeggen' },
    theirs: { suggesting: 'authors' },
  },
  'PATCH /api/recommendations/{id}': {
    fields: {
      audience: 'audience',
      wording: 'wording',
      themeIds: `(select coalesce(json_agg(e.theme_id), '[]') from recommendation_theme e where e.recommendation_id = t.id)`,
    },
    where: `state = 'candidate'`,
    mine: { wording: 'Plan elk kwartaal een middag.' },
    theirs: { audience: 'policy' },
  },
  'POST /api/recommendations/{id}/assign': {
    fields: { ownerId: 'owner_id', due: day('due'), reviewOn: day('review_on') },
    mine: { due: '2027-06-30' },
    theirs: { reviewOn: '2027-09-15' },
  },
  'PUT /api/institutions/{institutionId}/derogation-route': {
    read: [
      '/api/institutions/{id}/derogation-routes',
      ({ routes: [it = {}] }: { routes: Values[] }) =>
        pick(it, 'lead', 'criteria', 'apply', 'advise', 'consent', 'decide', 'monitor', 'contact'),
    ],
    where: 'id in (select institution_id from derogation_route)',
    mine: { apply: 'Een plan van één bladzijde.', criteria: ['$criteria', { text: 'Er is een begroting.' }] },
    theirs: { monitor: 'Elk half jaar.', criteria: ['$criteria', { text: 'Studenten dachten mee.' }] },
  },
  'PUT /api/workshops/{id}': {
    fields: {
      title: 'title',
      heldOn: day('held_on'),
      dreamQuestion: 'dream_question',
      needQuestion: 'need_question',
    },
    mine: { title: 'Middag over dromen' },
    theirs: { needQuestion: 'Wat heb je daarvoor nodig?' },
  },
  'PUT /api/workshop-groups/{id}': {
    fields: { name: 'name', people: 'people' },
    mine: { name: 'Bij het raam' },
    theirs: { people: 9 },
  },
  'PUT /api/field-cases/{id}': {
    fields: {
      teamName: 'team_name',
      source: 'source',
      schoolType: 'school_type',
      visitorId: 'visitor_id',
    },
    mine: { teamName: 'Team Groen' },
    theirs: { schoolType: 'aoc' },
  },
  'PUT /api/field-cases/{id}/conversations': {
    read: [
      '/api/field-cases/{id}',
      (it: { conversations: ({ group: string } & Values)[] }) => {
        const [first] = it.conversations.filter(({ heldOn }) => heldOn !== null);
        const held = { isHeld: true, isAgreed: true, reason: null };
        return first ? { ...held, ...pick(first, 'group', 'heldOn', 'people', 'mayQuote') } : {};
      },
    ],
    mine: { people: 7 },
    theirs: { mayQuote: true },
  },
  'PUT /api/reasons/{id}': { fields: { name: 'name' }, mine: { name: 'Geen tijd' } },
  'PUT /api/consultation-parties/{id}': {
    fields: { organisation: 'organisation', sector: 'sector', interviewerId: 'interviewer_id' },
    mine: { organisation: 'Brancheraad' },
    theirs: { sector: 'werkgevers' },
  },
  'POST /api/fact-checks/{id}/reply': {
    fields: { text: 'reply' },
    where: `reply <> ''`,
    mine: { text: 'Aangepast, dank.' },
  },
  'POST /api/fact-checks/{id}/answer': {
    fields: { verdict: 'verdict', because: 'because' },
    where: `verdict = 'differs' and due_at > now()`,
    mine: { because: 'Het zijn er vier.' },
  },
  'POST /api/team-items/{id}/answer': {
    fields: { answer: `coalesce(answer, 'done')`, outcome: 'outcome', isShared: 'shared_at is not null' },
    mine: { outcome: 'We proberen het in januari.' },
    theirs: { isShared: true },
  },
  'PATCH /api/takeaways/{id}': {
    fields: {
      text: 'text',
      audience: 'audience',
      onDay: day('on_day'),
      isShared: 'shared_at is not null',
    },
    mine: { text: 'Begin met één les.' },
    theirs: { onDay: '2027-02-03' },
  },
  'POST /api/takeaways/{id}/settle': {
    fields: { state: 'state', outcome: 'outcome' },
    where: `state <> 'open'`,
    mine: { outcome: 'Zeven collega’s deden mee.' },
  },
  'PUT /api/questions/{id}': {
    fields: {
      revision: 'revision',
      leadingQuestionId: 'leading_question_id',
      text: 'text',
      explanation: 'explanation',
      kind: 'kind',
      scaleMax: 'scale_max',
      scaleLow: 'scale_low',
      scaleHigh: 'scale_high',
      options: 'options',
      rows: 'rows',
      unit: 'unit',
      numberMin: 'number_min',
      numberMax: 'number_max',
      probes: 'probes',
      isOptional: 'is_optional',
      condition: 'condition',
    },
    where: '(select frozen_at from protocol_version v where v.id = t.version_id) is null',
    mine: { text: 'Wat helpt jou het meest?', probes: ['$probes', 'Waarom?'] },
    theirs: { explanation: 'Vraag door.', probes: ['$probes', 'Wie helpt?'] },
  },
  'PUT /api/instruments/{id}': {
    read: [
      '/api/plgs/{plgId}/instruments',
      (all: ({ id: string } & Values)[], id) =>
        pick(
          all.find((it) => it.id === id) ?? {},
          'revision',
          'title',
          'intro',
          'goal',
          'dueOn',
          'questions',
        ),
    ],
    where: 'opened_at is null',
    mine: { title: 'Wat zien we?' },
    theirs: { goal: 'Weten wat er gebeurt.' },
  },
  'PATCH /api/codes/{id}': {
    fields: {
      revision: 'revision',
      name: 'name',
      definition: 'definition',
      include: 'include',
      exclude: 'exclude',
      parentId: 'parent_id',
    },
    mine: { definition: 'Wat iemand nodig heeft.' },
    theirs: { exclude: 'Wat iemand leuk vindt.' },
  },
  'PUT /api/workshop-answers/{id}': {
    fields: { text: 'text', revision: 'revision' },
    mine: { text: 'Meer tijd samen.' },
  },
  'POST /api/slots/{id}/move': {
    fields: {
      date: clock('starts_at', 'YYYY-MM-DD'),
      startTime: clock('starts_at', 'HH24:MI'),
      endTime: clock('ends_at', 'HH24:MI'),
    },
    where: `starts_at > now() and state <> 'withdrawn'`,
    mine: { startTime: `$${clock("(starts_at + interval '10 minutes')", 'HH24:MI')}` },
    theirs: { endTime: `$${clock("(ends_at - interval '5 minutes')", 'HH24:MI')}` },
  },
};
