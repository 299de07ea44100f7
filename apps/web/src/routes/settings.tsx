import { CalendarFeed } from '../features/cycles/components/calendar-feed.tsx';
import { LookFields } from '../features/identity/components/look-fields.tsx';
import { PasswordForm } from '../features/identity/components/password-form.tsx';
import { ProfileForm } from '../features/identity/components/profile-form.tsx';
import { SignOutEverywhere } from '../features/identity/components/sign-out-everywhere.tsx';
import { NotificationFields } from '../features/notifications/components/notification-fields.tsx';
import { useMe } from '../lib/session.tsx';
import { useText } from '../text/text.ts';
import { PageHeader } from '../ui/page-header.tsx';
import { Section } from '../ui/section.tsx';

export function Component() {
  const t = useText('settings');
  const { user } = useMe();
  return (
    <>
      <PageHeader title={t.title} />
      <Section title={t.about}>
        <ProfileForm user={user} />
      </Section>
      <Section title={t.look}>
        <LookFields />
      </Section>
      <Section title={t.password}>
        <PasswordForm email={user.email} />
      </Section>
      <NotificationFields />
      <CalendarFeed />
      <Section title={t.devices} lead={t.devicesLead}>
        <SignOutEverywhere />
      </Section>
    </>
  );
}
