package fi.luukku.path;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.luukku.casefile.CaseReference;
import fi.luukku.casefile.Cases;
import fi.luukku.casefile.ContactText;
import fi.luukku.casefile.Contacts;
import fi.luukku.casefile.People;
import fi.luukku.casefile.PersonText;
import fi.luukku.casefile.PersonView;
import fi.luukku.consent.Consents;
import fi.luukku.meeting.MeetingRecords;
import fi.luukku.meeting.MeetingText;
import fi.luukku.meeting.MeetingView;
import fi.luukku.meeting.Talk;
import fi.luukku.notification.Language;
import fi.luukku.plan.NewPromise;
import fi.luukku.plan.PromiseReference;
import fi.luukku.plan.Promises;
import fi.luukku.runtime.EngineClock;
import fi.luukku.runtime.OnRuntime;
import fi.luukku.runtime.camunda.Instance;
import fi.luukku.runtime.camunda.OperateApi;
import fi.luukku.runtime.camunda.Task;
import fi.luukku.runtime.camunda.TasklistApi;
import fi.luukku.runtime.mail.Letter;
import fi.luukku.runtime.mail.Mailbox;
import fi.luukku.runtime.repeat.RepeatedJobs;
import fi.luukku.runtime.repeat.Workers;
import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the path tests share: a family, the steps a worker takes, and the looks at where the case stands.
 *
 * <p>On every path jobs' first answers are lost, as if Luukku had died after the worker's commit, and the job is handed out
 * again: see {@link RepeatedJobs}. When all path classes have run, every worker of Luukku has been repeated on some path.
 */
@OnRuntime
abstract class OnThePath {

    /** What the engine, Operate and Tasklist need at most to show a step, on a slow machine. */
    private static final ConditionFactory SOON = await().atMost(60, SECONDS).pollInterval(Duration.ofMillis(400));

    private static final Set<String> walked = new HashSet<>();
    private static Set<String> workers = Set.of();

    @Autowired
    CamundaClient client;

    @Autowired
    TasklistApi tasklist;

    @Autowired
    OperateApi operate;

    @Autowired
    EngineClock clock;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Cases cases;

    @Autowired
    Contacts contacts;

    @Autowired
    People people;

    @Autowired
    Consents consents;

    @Autowired
    MeetingRecords meetings;

    @Autowired
    Promises promises;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    RepeatedJobs repeatedJobs;

    @Autowired
    ApplicationContext application;

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final String parentAddress = "aiti-" + mark + "@esimerkki.example";
    final String teacherAddress = "ope-" + mark + "@kaakkurin-koulu.example";

    @BeforeEach
    void loseEveryFirstAnswer() {
        workers = Workers.typesIn(application);
        repeatedJobs.begin();
    }

    @AfterEach
    void repeatedJobsHadNoEffectOfTheirOwn() {
        assertThat(repeatedJobs.end()).isEmpty();
    }

    @AfterAll
    static void everyWorkerWasRepeatedOnSomePath(TestInfo test) {
        walked.add(test.getTestClass().orElseThrow().getName());
        if (notWalked().isEmpty()) {
            Set<String> never = new TreeSet<>(workers);
            never.removeAll(RepeatedJobs.repeated());
            assertThat(never).as("jobs that no path does").isEmpty();
        }
    }

    /** The classes of path tests that have not run yet. */
    private static Set<String> notWalked() {
        var scan = new ClassPathScanningCandidateComponentProvider(false);
        scan.addIncludeFilter(new AssignableTypeFilter(OnThePath.class));
        return scan.findCandidateComponents("fi.luukku").stream()
                .map(BeanDefinition::getBeanClassName)
                .filter(name -> !walked.contains(name))
                .collect(Collectors.toSet());
    }

    /** Answers a call in Kaakkuri; the case's reference when it is open. */
    CaseReference answerCall(String areaCode) {
        long key = client.newCreateInstanceCommand()
                .bpmnProcessId("family-support")
                .latestVersion()
                .variables(Map.of("areaCode", areaCode, "callerRole", "teacher"))
                .send()
                .join()
                .getProcessInstanceKey();
        return SOON.until(
                () -> jdbc.sql("select reference from support_case where process_instance_key = ?")
                        .param(key)
                        .query(String.class)
                        .optional()
                        .map(CaseReference::new)
                        .orElse(null),
                found -> found != null);
    }

    void writeContact(CaseReference reference) {
        contacts.write(
                reference,
                new ContactText(
                        "teacher",
                        "Opettaja Esimerkki",
                        "040 000 0000",
                        "Lapsi on ollut väsynyt.",
                        contacts.of(reference).version()),
                List.of());
    }

    void addFamily(CaseReference reference) {
        add(
                reference,
                new PersonText(
                        "child", "Lapsi Esimerkki", today().minusYears(9), null, null, Language.FI, false, true));
        add(reference, new PersonText("parent", "Äiti Esimerkki", null, parentAddress, null, Language.SV, true, true));
        add(
                reference,
                new PersonText("teacher", "Opettaja Esimerkki", null, teacherAddress, null, Language.FI, false, true));
    }

    void add(CaseReference reference, PersonText person) {
        people.add(reference, UUID.randomUUID(), person);
    }

    PersonView person(CaseReference reference, String role) {
        return people.of(reference).stream()
                .filter(person -> person.role().equals(role))
                .findFirst()
                .orElseThrow();
    }

    void agreeToWorkTogether(CaseReference reference) {
        complete(
                reference,
                "UserTask_TakeContact",
                Map.of("changeCodes", List.of("divorce"), "contactOutcome", "work-together"));
    }

    void writeConsent(CaseReference reference) {
        consents.write(
                reference,
                person(reference, "parent").id(),
                "Puhelimessa sovittu.",
                consents.of(reference).version());
    }

    void giveConsent(CaseReference reference) {
        complete(
                reference,
                "UserTask_DiscussWithParents",
                Map.of(
                        "consentDecision",
                        "given",
                        "consentChannel",
                        "phone",
                        "consentTopics",
                        List.of("home", "early-education-or-school"),
                        "consentUntil",
                        today().plusMonths(6).toString()));
    }

    void agreeParticipants(CaseReference reference) {
        complete(
                reference,
                "UserTask_AgreeParticipants",
                Map.of(
                        "participantRoles",
                        List.of("child", "parent", "teacher", "own-worker"),
                        "meetingPlace",
                        "school"));
    }

    MeetingView lastMeeting(CaseReference reference) {
        return meetings.of(reference).getLast();
    }

    /** Waits for the meeting's time, and moves the clock there over its reminder. */
    void goToMeeting(CaseReference reference) {
        OffsetDateTime startsAt = SOON.until(() -> lastMeeting(reference).startsAt(), at -> at != null);
        awaitElement(reference, "Event_ReminderDue");
        moveTo(startsAt.minusHours(1));
        awaitElement(reference, "Event_MeetingTimeReached");
        moveTo(startsAt);
        task(reference, "UserTask_HoldMeeting");
    }

    void writeMeetingRecord(CaseReference reference) {
        MeetingView meeting = lastMeeting(reference);
        meetings.write(
                meeting.reference(),
                meeting.recordVersion(),
                new MeetingText(
                        new Talk("Yhteiset ruokailut", "Kaksi kotia", "Sama rytmi", "Isovanhemmat"),
                        new Talk("Kaverit", "Väsymys", "Aamuhetki opettajan kanssa", "Opettaja"),
                        new Talk("Jalkapallo", "", "Kyyti harjoituksiin", "Seura"),
                        "Lapsi nukkuu yönsä.",
                        Set.of()));
    }

    PromiseReference promise(CaseReference reference, String ownerRole, LocalDate dueOn) {
        return promises.write(
                reference,
                new NewPromise(UUID.randomUUID(), person(reference, ownerRole).id(), "Soitan perjantaisin", dueOn));
    }

    void complete(CaseReference reference, String element, Map<String, ?> answers) {
        tasklist.takeAndComplete(task(reference, element), answers);
    }

    /** The open task of that element, when Tasklist shows it. */
    Task task(CaseReference reference, String element) {
        return SOON.until(
                () -> tasklist.openTasksWhere("caseReference", reference.value()).stream()
                        .filter(task -> task.element().equals(element))
                        .findFirst()
                        .orElse(null),
                found -> found != null);
    }

    /** Waits until the task is open again with this code of what is missing. */
    void awaitMissing(CaseReference reference, String element, String missing) {
        SOON.untilAsserted(() -> assertThat(instances(reference)).anySatisfy(instance -> {
            assertThat(operate.variables(instance.key())).contains(Map.entry("missing", "\"" + missing + "\""));
            assertThat(operate.elements(instance.key())).contains(element + " ACTIVE");
        }));
        task(reference, element);
    }

    void awaitElement(CaseReference reference, String element) {
        SOON.untilAsserted(() -> assertThat(passed(reference)).contains(element + " ACTIVE"));
    }

    /** Waits until the whole case has ended, there, without an incident, all of it. */
    void awaitEnd(CaseReference reference, String endEvent) {
        SOON.untilAsserted(() -> {
            assertThat(passed(reference)).contains(endEvent + " COMPLETED");
            assertThat(instances(reference)).isNotEmpty().allSatisfy(instance -> {
                assertThat(instance.state()).isEqualTo("COMPLETED");
                assertThat(operate.incidents(instance.key())).isEmpty();
            });
        });
    }

    /** Every element of the case's instances with its state. */
    List<String> passed(CaseReference reference) {
        return instances(reference).stream()
                .flatMap(instance -> operate.elements(instance.key()).stream())
                .toList();
    }

    /** The case's own instance and those it called; engines that were borrowed may know older cases of that reference. */
    List<Instance> instances(CaseReference reference) {
        long first = jdbc.sql("select process_instance_key from support_case where reference = ?")
                .param(reference.value())
                .query(Long.class)
                .single();
        return operate.instancesWhere("caseReference", reference.value()).stream()
                .filter(instance -> instance.key() >= first)
                .toList();
    }

    List<Letter> awaitLetters(String address, int count) {
        return SOON.until(() -> mailbox.to(address), letters -> letters.size() >= count);
    }

    void moveTo(OffsetDateTime moment) {
        if (clock.instant().isBefore(moment.toInstant())) {
            clock.moveTo(moment.toInstant());
        }
    }

    CaseReference consented(String areaCode) {
        CaseReference reference = answerCall(areaCode);
        writeContact(reference);
        addFamily(reference);
        agreeToWorkTogether(reference);
        writeConsent(reference);
        giveConsent(reference);
        return reference;
    }

    void letTheFeedbackTimePass(CaseReference reference) {
        awaitElement(reference, "ReceiveTask_AwaitFeedback");
        clock.move(Duration.ofDays(8));
        soon().untilAsserted(() -> assertThat(passed(reference)).contains("EndEvent_FeedbackReminded COMPLETED"));
        clock.move(Duration.ofDays(8));
    }

    void cancel(CaseReference reference) {
        instances(reference).stream()
                .filter(instance -> instance.parentKey() == null)
                .forEach(instance ->
                        client.newCancelInstanceCommand(instance.key()).send().join());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    static ConditionFactory soon() {
        return SOON;
    }
}
