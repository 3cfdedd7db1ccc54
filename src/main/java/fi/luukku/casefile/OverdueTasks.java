package fi.luukku.casefile;

import fi.luukku.deadline.WorkingDays;
import fi.luukku.engine.OpenTask;
import fi.luukku.engine.UserTasks;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Lets no task lie unseen (O11): one past its date rises in the work queue, and its area's coordinators are told once. Where
 * the case goes next stays the model's.
 */
@Service
public class OverdueTasks {

    /** Above the normal 50, below child welfare's 90. */
    static final int PRIORITY = 70;

    private static final Logger log = LoggerFactory.getLogger(OverdueTasks.class);

    private final UserTasks tasks;
    private final OverdueTelling telling;
    private final WorkingDays days;

    OverdueTasks(UserTasks tasks, OverdueTelling telling, WorkingDays days) {
        this.tasks = tasks;
        this.telling = telling;
        this.days = days;
    }

    /** Looks at all of them; what fails for one is tried again the next time, and holds up no other. */
    public void look() {
        for (OpenTask task : late()) {
            try {
                tasks.raise(task, PRIORITY);
            } catch (RuntimeException e) {
                log.warn("Task {} is late and could not be raised in the queue: {}", task.key(), e.getMessage());
            }
            telling.tell(task);
        }
    }

    private List<OpenTask> late() {
        try {
            return tasks.dueBefore(days.now());
        } catch (RuntimeException e) {
            log.warn("Late tasks cannot be looked for now: {}", e.getMessage());
            return List.of();
        }
    }
}
