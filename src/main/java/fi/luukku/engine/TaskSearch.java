package fi.luukku.engine;

import java.time.OffsetDateTime;
import java.util.List;

/** Finds open user tasks by their due date; where the engine cannot tell that itself, another part of Camunda does. */
public interface TaskSearch {

    /** The longest due first. */
    List<OpenTask> dueBefore(OffsetDateTime moment);
}
