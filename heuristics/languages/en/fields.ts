import { longRegex } from '../../../src/core/index.ts'
import type { Fields } from '../../fields/fields.ts'
import { nouns, union, verbs, words } from '../../fields/forms.ts'

/** What people use, buy, ride, eat and are served by, in English. */
const things = union(
  nouns('seatbelt boiler radiator tap toilet pipe drain helmet belt seat driver courier nurse waiter'),
  // programs and devices
  nouns(`
    app application site website page screen button menu link login password account profile setting
    option toggle tab icon font map filter search bar feed notification alert reminder message chat inbox
    email mail newsletter attachment file folder photo picture video clip sound audio volume mic
    microphone camera speaker headphone headset earbud keyboard key mouse trackpad touchpad touchscreen
    monitor display phone tablet laptop desktop pc computer watch strap band console controller printer
    scanner router modem charger cable adapter plug port battery fan vacuum fridge freezer oven kettle
    toaster dishwasher washer dryer drill lamp bulb heater boiler thermostat camera drone bike scooter
    helmet lens lock doorbell sensor remote tv telly projector firmware update upgrade patch version
    release build install installer installation download upload import export sync backup restore save
    savegame cloud server client api endpoint library package plugin extension addon driver script command
    terminal doc documentation readme tutorial manual guide faq changelog form field checkbox dropdown
    calendar cart basket checkout payment transfer card pin code token captcha voucher coupon discount
    reward points bonus refund receipt invoice statement bill balance data wifi wi-fi bluetooth gps signal
    network connection internet broadband line bandwidth ping matchmaking lobby level map quest boss
    character skin weapon inventory graphics frame cutscene soundtrack subtitle caption dub episode season
    stream playlist track album lyrics podcast recording translation language support mode theme widget
    shortcut dashboard graph chart report spreadsheet document query database log error dialog popup
    tooltip zoom cursor scroll
  `),
  // shops and goods
  nouns(`
    shop store website order delivery parcel package packaging box item product goods size shoe boot
    sandal trainer sneaker jacket coat dress shirt trousers jeans sock glove hat bag backpack rucksack
    suitcase zip zipper seam stitch sole heel button fabric colour color label tag mattress sofa chair
    table desk shelf bed pillow duvet curtain paint brush pan pot knife mug glass bottle tent umbrella toy
    doll puzzle lid handle hinge screw instruction cream lotion shampoo perfume lipstick till checkout
    trolley aisle shelf stock price sale offer deal warranty guarantee exchange queue courier driver depot
    subscription membership plan trial renewal book bookshop
  `),
  // places and services
  nouns(`
    train bus tram metro tube ferry plane flight coach taxi cab station platform stop ticket seat carriage
    timetable schedule board announcement gate lounge luggage airport lift elevator escalator stair ramp
    door toilet loo restroom bathroom shower room hotel hostel pool gym lobby reception restaurant cafe
    bar pub kitchen menu meal dish starter main dessert food pizza burger fries chips soup salad steak
    chicken fish rice pasta bread sandwich coffee tea beer wine water portion sauce waiter waitress server
    chef bill table booking reservation bank branch counter atm loan mortgage insurance policy claim fee
    hotline helpline call phoneline agent advisor adviser clerk cashier staff employee assistant manager
    receptionist nurse doctor dentist teacher lecturer professor school college university lesson class
    homework exam grade timetable canteen portal library office department council hall festival concert
    gig stage tent campsite parking car park cloakroom wristband queue crowd security bouncer sound lineup
    ticketing museum cinema theatre exhibit screening electricity power gas water heating supply meter
    grid bin collection recycling road street pavement path bridge bulb street post office letter postman
    clinic pharmacy appointment waiting vet ward service customer helpdesk complaint request question
    reply answer response information info sign signage clean cleaner cleaning pitch refund contract
    engineer technician plumber installer repair repairman visit survey questionnaire
  `),
)

/** Things nobody wants more of. */
const burdens = nouns(`
    ad advert advertisement popup pop-up banner captcha fee charge surcharge queue line wait step click
    tap form email notification spam cookie tracker paywall microtransaction lootbox subscription upsell
    hoop menu layer login password survey reminder update reboot restart bug crash glitch typo error
    mistake delay cancellation breakdown outage cut roadwork hole stain crumb hair cockroach bedbug
    mosquito rat mouse ant wasp flyer stair queue password
  `)

/** Ways to go wrong. */
const faults = union(
  verbs(`
    crash freeze hang lag stutter glitch stall jam buffer flicker blink overheat smoke spark leak drip
    flood crack split snap rip tear fray peel fade shrink stain rust rot melt warp bend chip dent scratch
    smash shatter wobble squeak rattle grind buzz hum beep crackle hiss distort fall drop slip fail
    malfunction disconnect vanish disappear reset restart reboot shutdown stop quit expire bounce reject
    decline timeout corrupt erase wipe delete overwrite duplicate misplace lose mislabel misspell miscount
    mistranslate forget ignore cancel delay postpone reschedule overbook overcrowd overcharge overprice
    overcook undercook burn spill soak drain die clog block break fumble misfire misread drift explode
    collapse swell empty swallow throw toss dent spit snatch hide double cough sputter overrun mangle
    crumple crush squash stain melt mute skip lock log kick charge bill forget miss mix muddle wake ruin
    spoil break bury smoke hog devour bleed pill unravel detach loosen stick loop spin spam truncate crop
    blur overlap clip
  `),
  words(`
    broke broken froze frozen hung torn tore lost stuck stopped bent split fell fallen died dead burnt
    burned stolen forgot forgotten gone missing absent muted inaudible illegible unreadable blurry fuzzy
    pixelated grainy cropped wrong incorrect inaccurate outdated stale expired rotten mouldy moldy rancid
    sour soggy raw undercooked overcooked burnt lukewarm tepid greasy oily bland tasteless salty bitter
    chewy rubbery filthy sticky dusty smelly stinky stinking stank stinks smells smelled mucky grimy damp
    soaked flooded packed rammed overcrowded cramped noisy deafening sluggish laggy delayed overdue
    cancelled canceled unavailable inaccessible unreachable unresponsive offline defective faulty damaged
    cracked scratched dented chipped wobbly flimsy fragile loose crooked uneven lopsided backwards upside
    sideways mismatched microscopic illegible confusing misleading contradictory unclear vague cryptic
    baffling inconsistent unpredictable unstable unreliable unusable unplayable unbearable unwatchable
    uncomfortable unsafe dangerous slippery overpriced pricey extortionate doubled tripled skyrocketed
    surly dismissive unhelpful clueless understaffed shouted yelled hung sneered sighed shrugged refused
    denied blocked suspended banned ignored unanswered untouched unopened unfinished incomplete
    half-finished half-empty half-baked incompatible unsupported deprecated outage outages breakdown
    leaked garbled gibberish untranslated desynced desync out-of-sync
  `),
)

/** Ill said of a thing ("the soup was cold"), nothing by themselves ("cold beer"). */
const states = words(`
    cold warm lukewarm hot dry wet hard soft dark dim black white blank empty loud quiet silent late slow
    closed shut off missing down dead tiny tight raw boiling freezing hidden half nowhere dirty sticky
    sour bland salty greasy crowded full packed expensive dear pricey different gone useless rude wrong
    locked stuck bent loose flat short thin stiff heavy limited incomplete unclear vague confusing
    unhelpful unavailable unusable nonexistent sold broken appalling shambles inedible undrinkable
    unplayable unreadable misleading clunky laggy buggy glitchy flaky wonky shoddy sloppy scratchy itchy
    harsh blinding
  `)

const ILL = longRegex()`
    ^(?:un[a-z]{3,12}(?:able|ible|ed|ing|ful|ly)|in[a-z]{3,12}(?:able|ible|ent|ate)|im[a-z]{3,12}(?:able|
    ible|ent)|ir[a-z]{3,12}(?:able|ible)|over[a-z]{3,10}ed|under[a-z]{3,10}ed|mis[a-z]{3,12}(?:ed|ing)|
    dis[a-z]{3,12}(?:ed|ing)|mal[a-z]{3,12}ing|non-?[a-z]{4,12})$`
/** Made alike, and no ill: "unbelievable", "independent", "interested". */
const FINE = words(`
    unbelievable unforgettable unbeatable unreal unlimited unlocked understood understand undeniable
    unbelievably unequalled unmatched unmissable unparalleled unstoppable unputdownable united unfolding
    unwinding uniting understanding unveiled unpacked unboxed unusual unusually uncovered incredible
    invaluable independent intelligent incident important impressed impressive imminent imbued
    irresistible irreplaceable immediate intimate innocent intended invented included inspired installed
    invited informed increased incredible interested interesting indicated inherent intermediate
    individual delicate initiate overjoyed overwhelmed discovered discussing discussed distributed
    displayed discounted distinguished disciplined dispatched missing misses mission dispersed dissolving
    nonstop non-stop unable until unless under interim indent invent intent incident influenced informing
    unique uniquely universally unanimously undoubtedly unapologetically uncanny undefeated unscathed
    unharmed unspoiled unspoilt unpretentious undervalued underrated undertaken underlying undergoing
  `)

/** What companies do to things people liked. */
const changes = union(
  verbs(`
    remove scrap axe ditch drop kill close move hide rename replace shorten reduce shrink raise increase
    double triple halve hike discontinue paywall lock disable limit restrict cap downgrade redesign revamp
    rearrange reorganise reorganize ruin break wreck spoil nerf reskin dilute reformulate outsource
    automate merge switch swap
  `),
  words(`takes hid hidden broke broken shut shrunk`),
)

/** What was done to somebody. */
const acts = union(
  verbs(`
    charge bill overcharge debit invoice block ban lock suspend cancel ignore refuse deny decline promise
    mislead deceive trick scam cheat sell spam pester harass shout yell sneer laugh blame accuse kick boot
    bump transfer redirect bounce unsubscribe enrol enroll sign subscribe reject ghost abandon strand dump
    mock insult rush push evict fine disconnect
  `),
  words(
    `lied lie lying lies sent forgot forgotten lost misled sold cut threw hung left made stole stolen fobbed`,
  ),
)

/** What one has to go through. */
const ordeals = union(
  verbs(`
    wait queue stand sit hold call phone ring email chase beg ask walk drive travel reinstall restart
    reboot retype re-enter retry click scroll reset resend redo rewrite cancel complain report plead fight
    struggle miss lose waste pay
  `),
  words(`
    take takes took taken taking spent stood sat held rang lost paid missed begged fought redid rewrote
    retyped gave
  `),
)

/** The field words of English. */
export const FIELDS: Fields = {
  things,
  burdens,
  faults,
  states,
  isIll: (word) => ILL.test(word) && !FINE.has(word),
  copulas: words(`
    is was were are are's be been being came comes come arrived arrives got gets get looks looked feels
    felt tastes tasted smells smelled smelt sounds sounded seems stays stayed remains remained left went
    goes turned became keeps isnt
  `),
  changes,
  acts,
  ordeals,
  theirs: words(`
    the my our your his her their this that these those its a an every each all half both some any
  `),
  victims: words('me us my our customers people passengers everyone users kids him her them'),
  lacks: words('no without missing zero lacks lacking lacked lack barely hardly'),
  loads: words(`
    many endless another more hidden constant constantly full covered nonstop extra countless hundreds
    dozens tons thousand thousands hundred million every
  `),
  excess: words('too'),
  qualities: words(`
    narrow wide thin thick small big large tiny huge tight loose short long tall low high heavy light
    bright dark dim loud quiet noisy fast slow expensive dear pricey cold hot warm dry wet salty sweet
    spicy bland bitter sour greasy oily rich strong weak hard soft stiff steep slippery crowded cramped
    busy complicated complex confusing complicated fiddly clunky cluttered sensitive aggressive intrusive
    invasive pushy frequent repetitive grindy easy basic simple limited restrictive strict rigid vague
    generic faint fragile flimsy shallow deep far early late chewy sugary watery strict bureaucratic
    technical wordy verbose glossy shiny
  `),
}
