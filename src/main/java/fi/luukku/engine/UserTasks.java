package fi.luukku.engine;

import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.stereotype.Service;

/** The work queue as the engine has it. */
@Service
public class UserTasks {

    private final TaskSearch search;
    private final EngineCommands commands;

    UserTasks(TaskSearch search, EngineCommands commands) {
        this.search = search;
        this.commands = commands;
    }

    /** Open tasks that are due before the moment, the longest due first. */
    public List<OpenTask> dueBefore(OffsetDateTime moment) {
        return search.dueBefore(moment);
    }

    /** Raises a task in the queue; one that stands as high already, or was done meanwhile, stays as it is. */
    public void raise(OpenTask task, int priority) {
        if (task.priority() < priority) {
            commands.prioritise(task.key(), priority);
        }
    }
}
