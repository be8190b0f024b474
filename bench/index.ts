import { benchAnswers } from './answers.ts'
import { benchDesk } from './desk.ts'
import { benchDiscord } from './discord.ts'
import { benchEncoder } from './encoder.ts'
import { benchFollowups } from './followups.ts'
import { benchHostile } from './hostile.ts'
import { benchImport } from './import.ts'
import { benchInbox } from './inbox.ts'
import { benchIntake } from './intake.ts'
import { benchPipeline } from './pipeline.ts'
import { benchResponsive } from './responsive.ts'
import { benchSlack } from './slack.ts'
import { benchSources } from './sources.ts'
import { benchStarts } from './starts.ts'
import { benchStartup } from './startup.ts'

/**
 * `npm run bench [pipeline] [encoder] [startup] [hostile] [responsive] [import] [inbox] [slack] [discord]
 * [sources] [followups] [desk] [answers] [intake] [starts]`: prints ratios; no test depends on the time.
 */
const BENCHES = {
  pipeline: benchPipeline,
  encoder: benchEncoder,
  startup: benchStartup,
  hostile: benchHostile,
  responsive: benchResponsive,
  import: benchImport,
  inbox: benchInbox,
  slack: benchSlack,
  discord: benchDiscord,
  sources: benchSources,
  followups: benchFollowups,
  desk: benchDesk,
  answers: benchAnswers,
  intake: benchIntake,
  starts: benchStarts,
}

const asked = process.argv.slice(2)
for (const [name, bench] of Object.entries(BENCHES)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  await bench()
  process.stdout.write('\n')
}
