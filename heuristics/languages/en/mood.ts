import type { MoodWords } from '../../../src/core/index.ts'
import { entries } from '../entries.ts'

export const mood: MoodWords = {
  // Plain anger: no sign of contempt, and what makes a critic an "angry customer".
  anger: entries(
    'plain anger, not contempt',
    `angry, furious, fuming, livid, outrage*, (so|really|absolutely|completely) mad, pissed, pissed off, fed
   up, had enough, sick (and tired|) of, tired of (this|your), unacceptable, disgrace*, infuriat*,
   maddening, frustrat*, wtf, what the (hell|fuck|heck), for fuck's sake, ffs, fuck*, damn, goddamn*,
   bullshit, (i|we) want (my|our) money back, (last|final) straw, enough is enough, drives me
   (crazy|mad|nuts|insane), hate, seething, boiling, beside myself, lost my temper, scandal*, rip(-|
   )off, ripoff`,
  ),
  // Bare displeasure: says that it isn't liked, and neither why nor with contempt.
  displeasure: entries(
    'displeasure without a reason',
    `bad, very bad, worst, worse, poor, terrible, horrible, awful, useless, crap, garbage, trash, rubbish,
   sucks, suck, meh, disappoint*, mediocre, lame, pathetic, hate (it|this), dislike, not good, not
   great, not happy, no good, waste of (time|money), boring, annoying, ugly, junk, shit, shitty, nope,
   yuck, unhappy, rip off, scam, avoid, one star, zero stars, don't (buy|bother|install|download), (do
   not|don't|did not|didn't) (really |)like, not (a fan|impressed|convinced|for me), leaves something
   to be desired, can't say (i'm|i am|i was|that i'm) (impressed|convinced|thrilled|a
   fan|happy|delighted), could be better, underwhelm*, shame, regret*, uninstalled, deleted it,
   unsubscribed, (isn't|not) (really |)for me (any more|anymore|), not what it (was|used to be), not
   what (i|we) (hoped|expected|wanted|was expecting|had hoped), no comment, (i'd|i would) rather not
   say, i'll say nothing, no words, speechless, seriously, really disappointing, not serious, not my
   (cup of tea|thing|bag|jam|style|vibe|kind of thing), (expected|was expecting|hoped
   for|wanted|deserve|deserved|we deserve) (better|more|so much more|a lot more|much more),
   (could've|could have|should have|should've) been (better|more), no thanks, no thank you, hard pass,
   (i'll|i'd|will) pass, (that|it|this) was... something, not what (i|we) (was|were) hoping for,
   (that|it|this) was (something|interesting|a choice|certainly something|certainly a choice|an
   experience|an hour of my life|two hours of my life), not (sold|feeling it|buying
   it|recommended|recommending|my favourite|my favorite|worth (it|the|my)), (doesn't|didn't|don't) (do
   it|work) for me, (left|leaves) me cold, nothing special, nothing to write home about, so-so, so so,
   (fell|falls) flat, let down, letdown, not great ... not (terrible|awful|bad), (neither|not) good
   (nor|not) bad, (not|never) (going|coming|ever going) back, (won't|not) ... set foot, never again,
   (won't|will not) (be back|come back|be returning|go back|return|buy again|renew), (wouldn't|would
   not|won't|can't|cannot) recommend, steer clear, give (it|this) a miss, gone downhill, going
   downhill, (one|two|1|2|zero|0|3|three) (out of|stars|/10|/5), (one|two|1|2|0|3)/(10|5), do better,
   try harder, must do better, not (thrilled|pleased|satisfied|amused|a happy bunny), had enough, i'm
   out, i'm done, done with (this|it|them|you), enough said, what a
   (shame|pity|letdown|disappointment|waste|bore|drag), lost interest, gave up, forgettable, bland,
   tedious, dull, dismal, dire, abysmal, dreadful, appalling, atrocious, diabolical, woeful, shocking,
   shite, pants, naff, ropey, rank, wack, cringe, garbo, mid, overrated, unimpress*, unsatisf*,
   dissatisf*, grim, sad, hmm, hmmm, ugh, eh, ew, oof, sigh, yikes`,
  ),
  // Idioms and slang of praise, whatever their single words mean.
  praise: entries(
    'praise as a whole, though its words may sound bad',
    `poor (thing|things|baby|love|soul|little one), hope (she|he|you|they|it) ... (better|well) soon, so bad
   (it's|it is|that it's) good, (not|never|isn't|wasn't|aren't|weren't|ain't|don't look|doesn't
   look|doesn't sound) (half |too |at all |that |so |half-|all that |)(bad|shabby|awful|terrible),
   (bass|beat|drop|groove|riff|flow|bars|solo|hook|synth|guitar|chorus|goal|pass) ...
   (filthy|nasty|dirty|sick|disgusting|insane|stupid|wicked|heavy|gross|hard),
   (filthy|nasty|disgusting|stupid) (bass|beat|drop|groove|riff|flow|bars|solo|skills),
   (can't|cannot|couldn't|can not) (really |honestly |exactly |) (say|claim|pretend) ...
   (bored|disappointed|unhappy|regret*|hated|minded|dislike*|complain*|suffer*|hungry), (never|not) (a
   |once |one |for a |) ... (dull|boring|bored) (moment|minute|second|),
   (won't|wouldn't|don't|didn't|never) regret*, (nothing|little|hard|difficult|not much|no reason) to
   (find fault|find anything|dislike|fault|criticise|criticize|complain about|hate|moan about|add), not
   bad at all, (can't|cannot|couldn't) (fault|complain|beat|get enough|stop
   (playing|listening|reading|watching)), nothing to complain about,
   (crushed|killed|nailed|smashed|slayed|aced) (it|this), (absolutely|totally|completely)
   (destroyed|wrecked|slayed|floored) me, (you|they|she|he|that|it|this)
   (slap|slaps|slayed|slays|rocks|rules|bangs), no cap, left no crumbs, (ate|eats) and left,
   (is|was|are|were|absolutely|sounds|looks) sick,
   (fight|ending|solo|bass|drop|level|graphics|quality|speed) (is|was|were|are) insane, killer
   (soundtrack|feature|app|sound|track|deal|riff|episode|show|album|bass|recipe), wicked
   (stuff|good|cool|track|game|show|mate|work|episode), (proper|absolutely|pure)
   (mint|lush|class|ace|belter|banger),
   (stupidly|ridiculously|insanely|disgustingly|sickeningly|scarily|wickedly)
   (good|smooth|fast|tasty|delicious|cheap|easy|addictive|well|pretty|cute|clever),
   (unfairly|dangerously|annoyingly|obscenely|criminally)
   (good|smooth|fast|tasty|delicious|cheap|easy|addictive|well|pretty|cute|clever),
   (ridiculous|insane|crazy|sick|absurd) how (smooth|good|fast|easy|well|quick|cheap|clean|nice),
   (i'm|i am|am) (obsessed|hooked|addicted), gave me (goosebumps|chills), shut up and take my money,
   take my money, (dying|can't wait|itching) to (try|see|read|play|use|hear|visit), crying laughing,
   count me in, damn (you|it|this) ... (good|new|sleep|early|addict*), (best|good) damn, damn
   (good|fine|tasty|you), keep (it|them) (up|coming), (hate|hated|angry at|mad at) how
   (good|great|perfect|beautiful|delicious|catchy|well|cute), (hate|hated) how much i
   (love|like|enjoy), curse you, (for|to) anyone (wondering|else|looking), hope (this|it) helps, worked
   for me, never (crashes|fails|lets me down|disappoints|breaks), swears by (it|this|them), works like
   a charm, does what it says, does the job, (just|finally) works, works (fine|great|perfectly|well)
   (now|again), are (all |)gone, i would fight a, welcome (to the|aboard), (best|greatest) ... ever,
   (stupid|wicked|crazy|insane|mad|silly|dead|bare|well|hella|proper|bloody)
   (good|nice|tasty|cute|fun|funny|smooth|fast|cheap|easy|lush|yummy|delicious|comfy|pretty|class),
   (damn|fucking|freaking|ridiculous|filthy|scary|sinfully|indecently)
   (good|nice|tasty|cute|fun|funny|smooth|fast|cheap|easy|lush|yummy|delicious|comfy|pretty|class),
   (wouldn't|won't|can't|couldn't) say no to, (kills|slays|gets|cracks|kill|kill) me (every time|each
   time|up|everytime), can't go wrong with, (it's |) not rocket science but, proper
   (gent|gentleman|lady|star|legend), (did|does|do|done|makes|made|make) the trick, made all the
   difference, (made|makes) my (day|week|night|year|evening), (sooner|earlier) (than|and), angry i
   didn't, (wish|wished) i ... (sooner|earlier|before), no
   (fuss|drama|hassle|queue|queues|worries|problems|bother), does (exactly |) what it
   (says|should|promises), changed my life, game changer, (you're|you are|ur) (a |the |an |)
   (legend|legends|star|stars|angel|angels|best|wicked|ace|heroes|hero|gem|gems|goat), you lot are
   (ace|wicked|brilliant|legends|class|great|amazing|lovely), haven't had a single
   (problem|issue|crash|bug), zero (bugs|crashes|problems|issues|complaints), no
   (complaints|regrets|nonsense|fuss|bullshit), you were right, thank you so much, lifesaver,
   life-saver, life saver, worth (it|every penny), good luck with (the|your), i'm (sorry|dead), love
   it, silly sausage`,
  ),
}
