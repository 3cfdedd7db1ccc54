package fi.luukku.runtime.repeat;

import io.camunda.client.CamundaClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What happens when Luukku dies after a worker's commit and before the engine knows that the job is done: while this is on,
 * a job's first answer is lost on its way, so that the engine hands the job out again when its time is up. The worker
 * then does it once more, and that must change nothing in the record, leave nothing more, and answer the same.
 *
 * <p>To keep a run of tests short this is done {@value #ENOUGH} times with each job type and code of what is missing; with
 * {@code -Dluukku.repeat-every-job=true} with every job.
 *
 * <p>Where somebody else writes while a job is repeated, what changed cannot be told apart: its answer is lost once more. Where
 * that never ends, only its answers are compared.
 */
public final class RepeatedJobs {

    private static final Duration TIME_IS_UP = Duration.ofMillis(1);
    private static final int GOES = 25;
    private static final int ENOUGH = 3;
    private static final boolean EVERY = Boolean.getBoolean("luukku.repeat-every-job");

    /** Of this run of tests, whichever contexts it has. */
    private static final Set<String> REPEATED = ConcurrentHashMap.newKeySet();

    /** How often each kind of answer was lost, in this run of tests. */
    private static final Map<String, AtomicInteger> LOST_SO_FAR = new ConcurrentHashMap<>();

    private final ObjectProvider<JdbcClient> database;
    private final ObjectProvider<CamundaClient> engine;
    private final JsonMapper json = new JsonMapper();
    private final ThreadLocal<@Nullable Work> working = new ThreadLocal<>();
    private final Map<Long, Lost> lost = new ConcurrentHashMap<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final AtomicLong begunByOthers = new AtomicLong();
    private final AtomicLong openOfOthers = new AtomicLong();
    private volatile boolean on;

    RepeatedJobs(ObjectProvider<JdbcClient> database, ObjectProvider<CamundaClient> engine) {
        this.database = database;
        this.engine = engine;
    }

    /** From now on answers are lost. */
    public void begin() {
        lost.clear();
        faults.clear();
        on = true;
    }

    /** Lets answers through again; what repeated jobs did wrong, each in a sentence, since it began. */
    public List<String> end() {
        on = false;
        return List.copyOf(faults);
    }

    /** The job types that were done twice, and rightly, in this run of tests. */
    public static Set<String> repeated() {
        return Set.copyOf(REPEATED);
    }

    /** Does a job's work on this thread, which then answers. */
    public <T> T work(String jobType, Callable<T> work) throws Exception {
        working.remove();
        if (!on) {
            return work.call();
        }
        // To one worker every other is somebody else.
        boolean disturbed = openOfOthers.getAndIncrement() > 0;
        long begun = begunByOthers.incrementAndGet();
        try {
            working.set(new Work(jobType, Record.now(database.getObject()), begun, disturbed));
            return work.call();
        } finally {
            openOfOthers.decrementAndGet();
        }
    }

    /** Somebody begins to write: a worker, while it works, or another. */
    void writingBegins() {
        if (working.get() == null) {
            openOfOthers.incrementAndGet();
            begunByOthers.incrementAndGet();
        }
    }

    /** What they wrote stands, or is taken back. */
    void writingEnds() {
        if (working.get() == null) {
            openOfOthers.decrementAndGet();
        }
    }

    /** Whether this answer is lost; called on the thread that worked. */
    boolean loses(long job, String answer) {
        Work work = working.get();
        working.remove();
        if (!on || work == null) {
            return false;
        }
        Lost first = lost.get(job);
        if (first == null) {
            boolean loses = EVERY || isNotEnough(work.jobType(), answer);
            if (loses) {
                lost.put(job, new Lost(answer));
            }
            return loses;
        }
        List<String> changes = Record.now(database.getObject()).changesSince(work.before());
        boolean disturbed = work.disturbed() || begunByOthers.get() != work.begunByOthers();
        if (!changes.isEmpty() && disturbed) {
            if (first.goes().incrementAndGet() < GOES) {
                return true;
            }
            changes = List.of();
        }
        judge(work.jobType(), changes, first.answer(), answer);
        lost.remove(job);
        return false;
    }

    /** A worker could not do it; called on the thread that tried. */
    void failed(long job, String reason) {
        Work work = working.get();
        working.remove();
        if (on && work != null && lost.containsKey(job)) {
            faults.add("%s, when repeated, fails: %s".formatted(work.jobType(), reason));
        }
    }

    /** The time of a job whose answer was lost is up: the engine hands it out again. */
    void handOutAgain(long job) {
        engine.getObject().newUpdateTimeoutCommand(job).timeout(TIME_IS_UP).send();
    }

    private void judge(String jobType, List<String> changes, String first, String second) {
        if (!changes.isEmpty()) {
            faults.add("%s, when repeated, changes the record: %s".formatted(jobType, changes));
        } else if (!tree(first).equals(tree(second))) {
            faults.add("%s answers %s, and when repeated %s".formatted(jobType, first, second));
        } else {
            REPEATED.add(jobType);
        }
    }

    private boolean isNotEnough(String jobType, String answer) {
        String kind = jobType + " " + tree(answer).path("missing").asString("");
        return LOST_SO_FAR.computeIfAbsent(kind, one -> new AtomicInteger()).incrementAndGet() <= ENOUGH;
    }

    private JsonNode tree(String answer) {
        return json.readTree(answer.isBlank() ? "{}" : answer);
    }

    /** What a thread works at, and how the record stood when it began: whether others were writing, and had begun to till then. */
    private record Work(String jobType, Record before, long begunByOthers, boolean disturbed) {}

    /** The answer that was lost first, and how often it was since. */
    private record Lost(String answer, AtomicInteger goes) {

        Lost(String answer) {
            this(answer, new AtomicInteger());
        }
    }
}
