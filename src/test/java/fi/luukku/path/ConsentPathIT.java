package fi.luukku.path;

import static org.assertj.core.api.Assertions.assertThat;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.PersonView;
import fi.luukku.consent.AskedLine;
import fi.luukku.consent.ConsentGrants;
import fi.luukku.consent.ConsentRequests;
import fi.luukku.consent.Decision;
import fi.luukku.consent.GrantView;
import fi.luukku.consent.NewConsentRequest;
import fi.luukku.runtime.mail.Letter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** How the parents decide, and how it ends when nobody reaches them. */
class ConsentPathIT extends OnThePath {

    @Autowired
    ConsentRequests requests;

    @Autowired
    ConsentGrants grants;

    @Test
    void agreedToAPartTheCaseGoesOnAndTheCallerHearsThatItDid() {
        CaseReference reference = toConsent("KAA");
        complete(
                reference,
                "UserTask_DiscussWithParents",
                Map.of("consentDecision", "partly", "consentChannel", "phone", "consentTopics", List.of()));
        awaitMissing(reference, "UserTask_DiscussWithParents", "consent-topics");
        consents.write(
                reference,
                person(reference, "parent").id(),
                "Koulusta ei puhuta.",
                true,
                consents.of(reference).version());
        complete(
                reference,
                "UserTask_DiscussWithParents",
                Map.of(
                        "consentDecision",
                        "partly",
                        "consentChannel",
                        "paper",
                        "consentTopics",
                        List.of("home"),
                        "consentUntil",
                        today().plusMonths(3).toString()));

        task(reference, "UserTask_AgreeParticipants");
        assertThat(passed(reference)).contains("EndEvent_ConsentPartly COMPLETED");
        assertThat(consents.of(reference).decision()).isEqualTo(Decision.PARTLY);
        assertThat(grants.of(reference)).extracting(GrantView::topics).containsExactly(List.of("home"));
        assertThat(awaitLetters(parentAddress, 2))
                .describedAs("what was answered; who their own worker is")
                .hasSize(2)
                .anySatisfy(letter -> assertThat(letter.text()).contains("/withdraw/", "hemmet och vardagen"));
        assertThat(awaitLetters(teacherAddress, 1)).singleElement().satisfies(letter -> {
            assertThat(letter.subject()).startsWith("Asia on edennyt");
            assertThat(letter.text()).doesNotContain("Äiti", "Lapsi Esimerkki", reference.value(), "koti");
        });
        end(reference);
    }

    @Test
    void theFamilyAnswersByTheLinkAndTheTaskEndsByItself() throws Exception {
        CaseReference reference = toConsent("OUL");
        PersonView parent = person(reference, "parent");
        PersonView teacher = person(reference, "teacher");
        task(reference, "UserTask_DiscussWithParents");
        assertThat(requests.ask(
                        reference,
                        new NewConsentRequest(
                                UUID.randomUUID(),
                                List.of(parent.id()),
                                List.of(new AskedLine(teacher.id(), null), new AskedLine(null, "ngo-coordinator")),
                                List.of("home", "leisure"),
                                today().plusMonths(6))))
                .isTrue();
        String page = link(parentAddress, "/consent/");
        new Visitor().fillIn(page, page, Map.of("choice", "some", "tick", "1-leisure", "hear", "yes"));

        awaitElement(reference, "UserTask_AgreeParticipants");
        assertThat(passed(reference))
                .contains("Event_FamilyAnswered COMPLETED", "EndEvent_ConsentPartly COMPLETED")
                .doesNotContain("UserTask_DiscussWithParents ACTIVE");
        assertThat(consents.of(reference).channel()).isEqualTo("link");
        assertThat(grants.of(reference)).singleElement().satisfies(grant -> {
            assertThat(grant.personId()).isEqualTo(teacher.id());
            assertThat(grant.topics()).containsExactly("leisure");
        });
        assertThat(awaitLetters(teacherAddress, 1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).startsWith("Asia on edennyt"));
        end(reference);
    }

    @Test
    void whoIsNotReachedIsRemindedAndGivenUpAfterTwentyWorkingDays() {
        CaseReference reference = toConsent("KES");
        awaitElement(reference, "UserTask_DiscussWithParents");
        clock.move(Duration.ofDays(8));
        soon().untilAsserted(() -> assertThat(passed(reference)).contains("EndEvent_ConsentReminded COMPLETED"));
        assertThat(awaitLetters(parentAddress, 1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).isEqualTo("Vi vill gärna tala med er"));
        assertThat(mailbox.to("neuvola.keskusta@luukku.example"))
                .filteredOn(letter -> letter.text().contains(reference.value()))
                .singleElement()
                .satisfies(letter -> assertThat(letter.text()).doesNotContain("Äiti", "Lapsi Esimerkki"));

        clock.move(Duration.ofDays(26));
        awaitEnd(reference, "EndEvent_ParentsNotReached");
        assertThat(consents.of(reference).decision()).isEqualTo(Decision.NOT_REACHED);
        assertThat(cases.get(reference).outcome()).isEqualTo(Outcome.NOT_REACHED);
        assertThat(awaitLetters(parentAddress, 2)).hasSize(2);
        assertThat(awaitLetters(teacherAddress, 1))
                .singleElement()
                .satisfies(letter -> assertThat(letter.subject()).isEqualTo("Kiitos yhteydenotostasi"));
    }

    private CaseReference toConsent(String areaCode) {
        CaseReference reference = answerCall(areaCode);
        writeContact(reference);
        addFamily(reference);
        agreeToWorkTogether(reference);
        writeConsent(reference);
        return reference;
    }

    private String link(String address, String path) {
        return awaitLetters(address, 1).stream()
                .flatMap(Letter::links)
                .filter(link -> link.contains(path))
                .findFirst()
                .orElseThrow();
    }

    private void end(CaseReference reference) {
        instances(reference).stream()
                .filter(instance -> instance.parentKey() == null)
                .forEach(instance ->
                        client.newCancelInstanceCommand(instance.key()).send().join());
    }
}
