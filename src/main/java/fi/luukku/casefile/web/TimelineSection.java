package fi.luukku.casefile.web;

import fi.luukku.casefile.BrokenGlass;
import fi.luukku.casefile.CaseCodes;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.EventView;
import fi.luukku.casefile.GlassView;
import fi.luukku.casefile.Timeline;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What has happened in the case, the latest first. */
@Component
class TimelineSection implements CardSection {

    private static final String GLASS_BROKEN = "glass-broken";

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("opened", "Case opened"),
            Map.entry(
                    "opened-without-area", "Started without telling the area: taken to the default area, please check"),
            Map.entry(
                    "opened-without-caller",
                    "Started without telling who called: marked as other professional, please check"),
            Map.entry("contact-received", "Contact received in writing"),
            Map.entry("contact-received-urgent", "Contact received in writing: a child needs help at once"),
            Map.entry("contact-written", "Contact written on the card"),
            Map.entry("contact-recorded", "Contact taken"),
            Map.entry("advice-given", "Advice was all that was needed: case closed"),
            Map.entry("consultation-given", "Consultation given: case closed"),
            Map.entry("hand-over-written", "Whom the family is handed over to written on the card"),
            Map.entry("hand-over-asked", "Receiver asked to take the family over"),
            Map.entry("hand-over-reminded", "Receiver reminded"),
            Map.entry("hand-over-refused", "The receiver cannot take the family over"),
            Map.entry("hand-over-taken", "The receiver has confirmed: the family is theirs"),
            Map.entry("hand-over-came-back-refused", "Hand-over came back: the receiver cannot take the family over"),
            Map.entry("hand-over-came-back-unanswered", "Hand-over came back: not confirmed in time"),
            Map.entry("closed-handed-over", "Case closed: another service goes on with the family"),
            Map.entry("concern-raised", "Concern raised: a child welfare notification is to be made"),
            Map.entry("notification-opened", "A child welfare notification is to be made"),
            Map.entry("notification-written", "Child welfare notification written on the card"),
            Map.entry("notification-made", "Child welfare notification made"),
            Map.entry("closed-notification-made", "Case closed: child welfare goes on with the family"),
            Map.entry("sought-too-late", "Support was sought too late: stronger support is asked for"),
            Map.entry("personal-data-removed", "Names, phone numbers and what was said were removed"),
            Map.entry("pair-worker-named", "A second worker named"),
            Map.entry("pair-worker-removed", "The own worker works alone again"),
            Map.entry("consent-written", "Who was asked for consent written on the card"),
            Map.entry("consent-given", "The parents agreed"),
            Map.entry("consent-partly", "The parents agreed to a part"),
            Map.entry("consent-not-reached", "The parents were not reached"),
            Map.entry("consent-asked-by-link", "The parents were asked for consent by a link"),
            Map.entry("consent-answered-by-link", "The family answered the question of consent by the link"),
            Map.entry("consent-reminded", "Reminded of the question of consent"),
            Map.entry("consent-caller-told", "The caller was told, without any content"),
            Map.entry("consent-withdrawn", "The family took its consent back"),
            Map.entry("consent-withdrawal-told", "Those who were invited were told that it does not go on"),
            Map.entry("consent-declined", "The parents did not want this"),
            Map.entry("consent-grant-given", "Who may know what: one more written down"),
            Map.entry("consent-grant-withdrawn", "Who may know what: one withdrawn"),
            Map.entry("consent-grants-withdrawn", "Who may know what: all withdrawn"),
            Map.entry(GLASS_BROKEN, "Glass broken: opened without being theirs"),
            Map.entry("letter-refused", "An address did not take its letter"),
            Map.entry("letter-uncertain", "Not certain whether a letter went"),
            Map.entry("letter-bounced", "A letter came back"),
            Map.entry("letter-unreachable", "A letter that reaches nobody: no address for it"),
            Map.entry("letter-arrived", "Found out that a letter arrived"),
            Map.entry("letter-sent-again", "A letter is sent again"),
            Map.entry("letter-settled", "A letter that did not arrive: settled without one"),
            Map.entry("joined", "Joined to another case of the same family"),
            Map.entry("joined-another", "Another case of the same family joined to this one"),
            Map.entry("promise-changed", "Promise written in other words"),
            Map.entry("invitation-comes", "Invitation answered: comes"),
            Map.entry("invitation-cannot", "Invitation answered: cannot come"),
            Map.entry("invitation-another-time", "Invitation answered: asks for another time"),
            Map.entry("participant-replaced", "Somebody else comes to the meeting instead"),
            Map.entry("participant-left-out", "The meeting goes on without somebody who was invited"),
            Map.entry("meeting-move-asked", "Another time asked for the meeting"),
            Map.entry("meeting-moving", "Time of the meeting given back: it is being moved"),
            Map.entry("meeting-postponed", "Nothing else was free: everyone invited was told that the old time is off"),
            Map.entry("interpreter-needed", "Interpreter: still to be ordered"),
            Map.entry("interpreter-ordered", "Interpreter ordered"),
            Map.entry("interpreter-confirmed", "Interpreter confirmed"),
            Map.entry("interpreter-without", "The family wants to manage without an interpreter"),
            Map.entry("interpreter-missing", "Interpreter not confirmed two working days before: own worker told"),
            Map.entry("meeting-cancelled", "Meeting called off: everyone invited was told"),
            Map.entry(
                    "meeting-released",
                    "Reserved time given back, as the case was joined to another: tell those invited"),
            Map.entry("joined-meeting-released", "Meetings of the joined case called off"),
            Map.entry("reopened-family-called", "Case reopened: the family called again"),
            Map.entry("reopened-worry-returned", "Case reopened: the worry came back"),
            Map.entry("reopened-closed-by-mistake", "Case reopened: it was closed by mistake"),
            Map.entry("reopened-family-agreed", "The family agreed: the consultation became a case"),
            Map.entry("reopened-other", "Case reopened"),
            Map.entry("closed-goals-reached", "Case closed: the family's goals were reached"),
            Map.entry("closed-partly-reached", "Case closed: the family's goals were partly reached"),
            Map.entry("closed-continues-elsewhere", "Case closed: support continues elsewhere"),
            Map.entry("goal-looked-at", "How near a goal is written on the card"),
            Map.entry("verdict-recorded", "The family's own verdict recorded"),
            Map.entry("goodbye-said", "Goodbye said to the family"),
            Map.entry("closed-stronger-support", "Case closed: it went on to stronger support"),
            Map.entry("closed-moved-away", "Case closed: the family moved away"),
            Map.entry("closed-no-longer-wanted", "Case closed: the family did not want to go on"),
            Map.entry("assessment-written", "Request for a needs assessment written on the card"),
            Map.entry("assessment-sent", "Needs assessment asked for"),
            Map.entry("assessment-reminded", "Receiver reminded of the needs assessment"),
            Map.entry("assessment-asked-again", "Receiver rung about the needs assessment"),
            Map.entry("assessment-taken-back", "Request for a needs assessment opened for changes"),
            Map.entry("assessment-taken-over", "Needs assessment taken over"),
            Map.entry("assessment-not-wanted", "Needs assessment not wanted"),
            Map.entry("closed-consent-declined", "Case closed: the parents did not want this"),
            Map.entry("closed-not-reached", "Case closed: the parents were not reached"),
            Map.entry("closed-consent-withdrawn", "Case closed: the family took its consent back"));

    private final Timeline timeline;
    private final BrokenGlass glass;

    TimelineSection(Timeline timeline, BrokenGlass glass) {
        this.timeline = timeline;
        this.glass = glass;
    }

    @Override
    public String id() {
        return "timeline";
    }

    @Override
    public String title() {
        return "Timeline";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public String fragment() {
        return "casefile/timeline :: section";
    }

    @Override
    public List<Line> model(CaseReference reference) {
        Iterator<GlassView> broken = glass.of(reference).iterator();
        return timeline.of(reference).stream()
                .map(event -> line(
                        event,
                        event.what().equals(GLASS_BROKEN) && broken.hasNext()
                                ? broken.next().reason()
                                : ""))
                .toList();
    }

    static Line line(EventView event) {
        return line(event, "");
    }

    private static Line line(EventView event, String why) {
        String words = WORDS.get(event.what());
        return new Line(
                CardHeader.moment(event.at()), words != null ? words : CaseCodes.plain(event.what()), event.who(), why);
    }

    /** An event in words; {@code why} is empty for most. */
    record Line(String at, String what, String who, String why) {}
}
