package fi.luukku.handover.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import fi.luukku.casefile.CaseJoining;
import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.CaseReopening;
import fi.luukku.casefile.CaseSteps;
import fi.luukku.casefile.ContactRecording;
import fi.luukku.casefile.Outcome;
import fi.luukku.casefile.ReopenReason;
import fi.luukku.casefile.SomeCase;
import fi.luukku.handover.HandOverAsking;
import fi.luukku.handover.HandOverAsking.Asked;
import fi.luukku.handover.HandOverStatus;
import fi.luukku.handover.HandOverView;
import fi.luukku.handover.HandOvers;
import fi.luukku.plan.SomeFamily;
import fi.luukku.runtime.OnDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A hand-over on the card, and what a receiver sees and says by the link. */
@OnDatabase
@AutoConfigureMockMvc
@Import({SomeCase.class, SomeFamily.class})
class HandOverPageIT {

    private static final String TOLD = "Anna Esimerkki, 040 000 0000, toivoo keskusteluapua.";

    @Autowired
    MockMvc web;

    @Autowired
    SomeCase someCase;

    @Autowired
    SomeFamily someFamily;

    @Autowired
    ContactRecording recording;

    @Autowired
    CaseSteps steps;

    @Autowired
    CaseReopening reopening;

    @Autowired
    CaseJoining joining;

    @Autowired
    HandOvers handOvers;

    @Autowired
    HandOverAsking asking;

    @Autowired
    JdbcClient database;

    CaseReference reference;

    @BeforeEach
    void aCallIsWritten() {
        reference = someCase.written();
    }

    @Test
    void aContactIsNotHandedOverBeforeTheCardSaysToWhomWhatAndThatTheFamilyAgrees() throws Exception {
        assertThat(handOver()).isEqualTo("hand-over-receiver");
        write("Perheneuvola", "", "", false).andExpect(redirectedUrl("/cases/" + reference + "#handover"));
        assertThat(handOver()).isEqualTo("hand-over-address");
        write("Perheneuvola", "neuvola@example.fi", "", false);
        assertThat(handOver()).isEqualTo("hand-over-told");
        write("Perheneuvola", "neuvola@example.fi", TOLD, false);
        assertThat(handOver()).isEqualTo("hand-over-agreement");
        write("Perheneuvola", "neuvola@example.fi", TOLD, true);
        assertThat(handOver()).isNull();
    }

    @Test
    void whatIsWrongIsToldBesideItsFieldAndNothingIsWritten() throws Exception {
        write("", "neuvola@example.fi", "", false)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write who the receiver is.")));
        write("Perheneuvola", "no address", "x".repeat(5001), true)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("This is not an e-mail address.")))
                .andExpect(content().string(containsString("5,001 characters long")));
        card("/handover", "unit", "nobody", "version", "-1").andExpect(status().isUnprocessableContent());
        assertThat(handOvers.of(reference)).isEmpty();
        card("/handover/1/confirmed", "by", "Nea").andExpect(status().isUnprocessableContent());
        write("Perheneuvola", "neuvola@example.fi", TOLD, true);
        card("/handover/1/confirmed", "by", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Write who of the receiver confirmed.")));
        card("/handover", "receiverName", "Another", "version", "77")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Someone else has changed the hand-over meanwhile")));
        assertThat(handOvers.of(reference)).hasSize(1);
    }

    @Test
    void theReceiverIsAskedOnceByALetterThatTellsNothingOfTheFamily() throws Exception {
        Asked asked = ask();
        Asked again = asking.ask(reference);

        assertThat(again.reference()).isEqualTo(asked.reference());
        assertThat(again.untilAt()).isEqualTo(asked.untilAt());
        assertThat(someFamily.letters(reference, "hand-over")).isEqualTo(1);
        assertThat(letter("hand-over")).doesNotContain("Esimerkki").doesNotContain("040");
        asking.remind(asked.reference());
        asking.remind(asked.reference());
        assertThat(someFamily.letters(reference, "hand-over-reminder")).isEqualTo(1);
    }

    @Test
    void theReceiverReadsWhatTheFamilyAgreedToAndTakesItOver() throws Exception {
        ask();
        String page = page("hand-over");
        web.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("lang=\"fi\"")))
                .andExpect(content().string(containsString(TOLD)))
                .andExpect(content().string(not(containsString(reference.value()))));

        answer(page, "TAKEN", "Nea Neuvola", "").andExpect(redirectedUrl(page));
        answer(page, "TAKEN", "Nea Neuvola", "").andExpect(redirectedUrl(page));

        assertThat(last().status()).isEqualTo(HandOverStatus.TAKEN);
        assertThat(someFamily.isLeftForTheEngine("luukku.hand-over-confirmed", reference + "-H1"))
                .isTrue();
        assertThat(someFamily.events(reference, "hand-over-taken")).isEqualTo(1);
        assertThat(someFamily.letter(reference, "hand-over-taken", "anna@esimerkki.example"))
                .contains("Perheneuvola");
        answer(page, "REFUSED", "Joku Muu", "Ei")
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Tähän on jo vastattu.")));
        assertThat(last().answeredBy()).isEqualTo("Nea Neuvola");
    }

    @Test
    void whoCannotTakeItSaysWhyAndThenReadsNothingMoreOfTheFamily() throws Exception {
        ask();
        String page = page("hand-over");
        answer(page, "", "", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Valitse, otatteko perheen vastaan.")))
                .andExpect(content().string(containsString("Kirjoita nimesi.")));
        answer(page, "REFUSED", "Nea Neuvola", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Kerro, miksi ette voi ottaa vastaan.")));
        answer(page, "REFUSED", "Nea Neuvola", "y".repeat(2001))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("enintään")));
        assertThat(last().status()).isEqualTo(HandOverStatus.ASKED);

        answer(page, "REFUSED", "Nea Neuvola", "Jono on pitkä.").andExpect(redirectedUrl(page));
        web.perform(get(page))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Te ette voi ottaa perhettä vastaan.")))
                .andExpect(content().string(not(containsString("Anna Esimerkki"))));
        assertThat(someFamily.isLeftForTheEngine("luukku.hand-over-refused", reference + "-H1"))
                .isTrue();
        assertThat(someFamily.letters(reference, "hand-over-taken")).isZero();
    }

    @Test
    void twoAnswersAtOnceGiveOneThatStandsAndOneClearNo() throws Exception {
        ask();
        String page = page("hand-over");
        Callable<Integer> yes = () -> answer(page, "TAKEN", "Nea Neuvola", "")
                .andReturn()
                .getResponse()
                .getStatus();
        Callable<Integer> no = () -> answer(page, "REFUSED", "Pia Päällikkö", "Ei")
                .andReturn()
                .getResponse()
                .getStatus();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            assertThat(Stream.of(threads.submit(yes), threads.submit(no))
                            .map(one -> {
                                try {
                                    return one.get();
                                } catch (Exception e) {
                                    throw new IllegalStateException(e);
                                }
                            })
                            .toList())
                    .containsExactlyInAnyOrder(302, 409);
        }
        assertThat(someFamily.events(reference, "hand-over-taken") + someFamily.events(reference, "hand-over-refused"))
                .isEqualTo(1);
    }

    @Test
    void aLinkIsGoodForOneReceiverAndOneUseOnly() throws Exception {
        ask();
        String first = page("hand-over");
        web.perform(get(first.replace("/hand-over/", "/promise/"))).andExpect(status().isNotFound());
        web.perform(get(first.substring(0, first.length() - 1))).andExpect(status().isNotFound());
        web.perform(get("/hand-over/nothing").header("Accept-Language", "sv"))
                .andExpect(status().isNotFound())
                .andExpect(content().string(containsString("08 000 0000")));

        asking.bringBack(reference);
        assertThat(asking.check(reference, "other-receiver")).isEqualTo("hand-over-receiver");
        write("Lapsiperheiden kotipalvelu", "kotipalvelu@example.fi", TOLD, true);
        assertThat(asking.check(reference, "other-receiver")).isNull();
        asking.ask(reference);
        web.perform(get(first))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("Anna Esimerkki"))));
        answer(first, "TAKEN", "Nea", "").andExpect(status().isGone());
        assertThat(handOvers.of(reference))
                .extracting(HandOverView::status)
                .containsExactly(HandOverStatus.REPLACED, HandOverStatus.ASKED);

        database.sql("update access_link set expires_at = created_at where subject = ?")
                .param(reference + "-H2")
                .update();
        String second = page("hand-over", "kotipalvelu@example.fi");
        web.perform(get(second)).andExpect(status().isNotFound());
        answer(second, "TAKEN", "Nea", "").andExpect(status().isNotFound());
    }

    @Test
    void aReceiverWhoConfirmedToAWorkerNeedsNoLetterAndNobodyElseIsAsked() throws Exception {
        write("Perheneuvola", "", "", false);
        card("/handover/1/confirmed", "by", "Nea Neuvola").andExpect(status().is3xxRedirection());
        assertThat(handOver()).isNull();

        Asked asked = asking.ask(reference);

        assertThat(asked.missing()).isNull();
        assertThat(someFamily.letters(reference, "hand-over")).isZero();
        assertThat(someFamily.isLeftForTheEngine("luukku.hand-over-confirmed", reference + "-H1"))
                .isTrue();
        assertThat(asking.check(reference, "confirmed")).isNull();
        assertThat(asking.check(reference, null)).isEqualTo("hand-over-check");
    }

    @Test
    void aLateAnswerIsStillWelcomeAndBringingBackIsToldOnce() throws Exception {
        ask();
        asking.bringBack(reference);
        asking.bringBack(reference);
        assertThat(someFamily.events(reference, "hand-over-came-back-unanswered"))
                .isEqualTo(1);
        assertThat(asking.check(reference, "confirmed")).isEqualTo("hand-over-confirmed");
        answer(page("hand-over"), "TAKEN", "Nea Neuvola", "").andExpect(status().is3xxRedirection());
        assertThat(asking.check(reference, "confirmed")).isNull();
    }

    @Test
    void adviceTakesTheDraftAwayAndAReopenedCaseBeginsWithoutTheOldReceiver() throws Exception {
        write("Perheneuvola", "neuvola@example.fi", TOLD, true);
        recording.record(reference, "advice", List.of());
        steps.giveAdvice(reference);
        assertThat(handOvers.of(reference)).isEmpty();

        reference = someCase.written();
        ask();
        answer(page("hand-over"), "TAKEN", "Nea Neuvola", "");
        recording.record(reference, "hand-over", List.of());
        steps.close(reference, Outcome.HANDED_OVER);
        reopening.reopen(reference, ReopenReason.FAMILY_CALLED);
        assertThat(handOvers.of(reference)).hasSize(1);
        assertThat(asking.firstMissing(reference)).contains("hand-over-receiver");
        web.perform(get(page("hand-over"))).andExpect(status().isGone());
    }

    @Test
    void aCaseThatIsClosedIsReadByNobodyButWhomItWasHandedOverTo() throws Exception {
        ask();
        String open = page("hand-over");
        steps.closeAsWithdrawn(reference);
        isOver(open);

        aCallIsWritten();
        ask();
        String taken = page("hand-over");
        answer(taken, "TAKEN", "Nea Neuvola", "");
        assertThat(handOver()).isNull();
        steps.close(reference, Outcome.HANDED_OVER);
        web.perform(get(taken)).andExpect(status().isOk()).andExpect(content().string(containsString(TOLD)));
        joining.join(reference, someCase.written());
        web.perform(get(taken))
                .andExpect(status().isGone())
                .andExpect(content().string(not(containsString("Anna Esimerkki"))));

        aCallIsWritten();
        ask();
        String joined = page("hand-over");
        joining.join(reference, someCase.written());
        isOver(joined);
        assertThat(last().ended()).isTrue();
    }

    private void isOver(String page) throws Exception {
        web.perform(get(page))
                .andExpect(status().isGone())
                .andExpect(content().string(containsString("Tämä kysymys on suljettu")))
                .andExpect(content().string(not(containsString("Anna Esimerkki"))));
        answer(page, "TAKEN", "Nea Neuvola", "").andExpect(status().isGone());
        assertThat(last().status()).isEqualTo(HandOverStatus.ASKED);
        assertThat(database.sql("select count(*) from access_log where case_reference = ? and who = 'link'")
                        .param(reference.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whoSeesTheCardByConsentOfTheFamilySeesNoHandOver() throws Exception {
        ask();
        database.sql("""
                        insert into consent_grant (reference, area_code, form_id, role_code, topics, valid_until, given_at,
                                                   written_by)
                        values (?, 'KAA', gen_random_uuid(), 'ngo-coordinator', 'home', '2099-01-01', now(), 'test')""").param(reference.value()).update();

        web.perform(get("/cases/" + reference + "/parts/handover")
                        .with(user("ngo").roles("NGO_COORDINATOR")))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Perheneuvola"))));
    }

    private Asked ask() throws Exception {
        write("Perheneuvola", "neuvola@example.fi", TOLD, true);
        return asking.ask(reference);
    }

    private String handOver() {
        return recording.record(reference, "hand-over", List.of("other")).missing();
    }

    private HandOverView last() {
        return handOvers.of(reference).getLast();
    }

    private ResultActions write(String name, String email, String told, boolean agrees) throws Exception {
        return card(
                "/handover",
                "receiverName",
                name,
                "receiverEmail",
                email,
                "told",
                told,
                "familyAgrees",
                Boolean.toString(agrees),
                "version",
                handOvers
                        .draft(reference)
                        .map(draft -> Integer.toString(draft.version()))
                        .orElse("-1"));
    }

    private ResultActions card(String path, String... namesAndValues) throws Exception {
        var form = post("/cases/" + reference + path);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return web.perform(form.with(user("duty").roles("PHONE_DUTY")).with(csrf()));
    }

    private ResultActions answer(String page, String answer, String who, String reason) throws Exception {
        return web.perform(post(page).param("answer", answer).param("who", who).param("reason", reason));
    }

    private String letter(String kind) {
        return someFamily.letter(reference, kind, "neuvola@example.fi");
    }

    private String page(String kind) {
        return page(kind, "neuvola@example.fi");
    }

    private String page(String kind, String address) {
        return "/hand-over/" + SomeFamily.token(someFamily.letter(reference, kind, address));
    }
}
