import { permissionsOf } from './permissions.ts'
import { Refusal, unknown } from './refusal.ts'
import type { Call, Route } from './rest.ts'
import { commandRoutes } from './routes-commands.ts'
import { applicationFlags } from './session.ts'
import { activeThreadsOf, channelShape, memberShape, userShape } from './shapes.ts'
import { guildShape } from './shapes-guild.ts'
import { type Guild, THREAD, type World } from './world.ts'

interface Place {
  readonly url: () => string
  readonly sessionsLeft: () => number
  readonly shards: number
}

export function appRoutes(world: World, place: Place): readonly Route[] {
  const application = () => ({
    id: world.app.id,
    name: 'Winnow',
    description: '',
    icon: null,
    bot_public: false,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: applicationFlags(world),
    bot: userShape(world.bot),
    owner: userShape(world.bot),
    team: null,
    type: null,
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    explicit_content_filter: 0,
    eligible_oauth2_scopes: [],
    flags_new: String(applicationFlags(world)),
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
  })
  const guild = ({ params }: Call): Guild => {
    const found = world.guilds.get(params.guild ?? '')
    if (found === undefined) throw unknown.guild()
    if (!found.joined) throw new Refusal(403, 50001, 'Missing Access')
    return found
  }
  return [
    { template: 'GET /gateway', open: true, run: () => ({ body: { url: place.url() } }) },
    {
      template: 'GET /gateway/bot',
      run: () => ({
        body: {
          url: place.url(),
          shards: place.shards,
          session_start_limit: {
            total: 1_000,
            remaining: place.sessionsLeft(),
            reset_after: 14_400_000,
            max_concurrency: 16,
          },
        },
      }),
    },
    {
      template: 'GET /users/@me',
      run: () => ({ body: { ...userShape(world.bot), locale: world.bot.locale, mfa_enabled: true } }),
    },
    { template: 'GET /applications/@me', run: () => ({ body: application() }) },
    { template: 'GET /oauth2/applications/@me', run: () => ({ body: application() }) },
    {
      template: 'GET /users/@me/guilds',
      run: () => ({
        body: [...world.guilds.values()]
          .filter(({ joined }) => joined)
          .map((one) => ({
            id: one.id,
            name: one.name,
            icon: null,
            owner: false,
            permissions: String(permissionsOf(world, world.bot.id, one)),
            features: [],
          })),
      }),
    },
    {
      template: 'GET /users/:user',
      run({ params }) {
        const user = world.users.get(params.user ?? '')
        if (user === undefined) throw unknown.user()
        return { body: userShape(user) }
      },
    },
    { template: 'GET /guilds/:guild', run: (call) => ({ body: guildShape(world, guild(call)) }) },
    {
      template: 'GET /guilds/:guild/roles',
      run: (call) => ({ body: guildShape(world, guild(call)).roles }),
    },
    {
      template: 'GET /guilds/:guild/channels',
      run: (call) => ({
        body: [...world.channels.values()]
          .filter(({ guildId, type }) => guildId === guild(call).id && type !== THREAD)
          .map(channelShape),
      }),
    },
    {
      template: 'GET /guilds/:guild/threads/active',
      run(call) {
        const parents = [...world.channels.values()].filter(({ guildId }) => guildId === guild(call).id)
        const threads = parents.flatMap(({ id }) => activeThreadsOf(world, id))
        return { body: { threads: threads.map(channelShape), members: [], has_more: false } }
      },
    },
    {
      template: 'GET /guilds/:guild/members/:user',
      run(call) {
        const here = guild(call)
        const user = world.users.get(call.params.user ?? '')
        if (user === undefined || !here.members.has(user.id)) throw unknown.member()
        return { body: memberShape(world, here, user) }
      },
    },
    ...['/applications/:app/commands', '/applications/:app/guilds/:guild/commands'].flatMap((path) =>
      commandRoutes(world, path),
    ),
  ]
}
