import type { Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { Identity } from '../authority.ts'
import { shownIn } from '#ui/form-answers.ts'
import { identityWords } from './identity-words.ts'
import { identityPath } from './paths.ts'

/** Where French authorities are; any other zone already chosen stays among the choices. */
const zones = [
  'Europe/Paris',
  'America/Guadeloupe',
  'America/Martinique',
  'America/Cayenne',
  'America/Marigot',
  'America/St_Barthelemy',
  'America/Miquelon',
  'Indian/Reunion',
  'Indian/Mayotte',
  'Pacific/Noumea',
  'Pacific/Tahiti',
  'Pacific/Wallis',
]

export function LogoForm({ visit, authority }: { visit: Visit; authority: Identity }) {
  const { language } = visit
  const say = identityWords[language]
  return (
    <section aria-labelledby="logo">
      <h2 id="logo">{say.groups.logo}</h2>
      {authority.logo_file_id && (
        <p>
          <img src={visit.href('/logo')} alt={say.currentLogo} height={60} />
        </p>
      )}
      <Form action={visit.href(identityPath)} hidden={{ do: 'logo' }} multipart>
        <Field
          language={language}
          kind="file"
          name="logo"
          label={say.fields.logo}
          help={say.help.logo}
          accept="image/png,image/jpeg"
          error={visit.problem('logo')}
          required
        />
        <Buttons language={language} label={say.sendLogo} />
      </Form>
    </section>
  )
}

export function ZoneForm({ visit }: { visit: Visit }) {
  const { language, scope } = visit
  const say = identityWords[language]
  const { timeZone } = scope.tenant
  const offered = zones.includes(timeZone) ? zones : [timeZone, ...zones]
  return (
    <section aria-labelledby="fuseau">
      <h2 id="fuseau">{say.groups.zone}</h2>
      <Form action={visit.href(identityPath)} hidden={{ do: 'time-zone' }}>
        <Field
          language={language}
          kind="select"
          name="time_zone"
          label={say.fields.time_zone}
          help={say.help.time_zone}
          value={shownIn(visit, { time_zone: timeZone }, 'time-zone').text('time_zone')}
          error={visit.problem('time_zone')}
          options={offered.map(value => ({ value, label: zoneLabel(value, language) }))}
          required
        />
        <Buttons language={language} label={say.setZone} />
      </Form>
    </section>
  )
}

/** « Indian/Reunion » → « Reunion (heure de La Réunion) » */
function zoneLabel(timeZone: string, language: string): string {
  const parts = new Intl.DateTimeFormat(language, { timeZone, timeZoneName: 'longGeneric' }).formatToParts(0)
  const name = parts.find(part => part.type === 'timeZoneName')?.value ?? timeZone
  return `${timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone} (${name})`
}
