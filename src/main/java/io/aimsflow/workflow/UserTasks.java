package io.aimsflow.workflow;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The practices' handlers by the task that they answer for. */
@Component
class UserTasks {

    private final Map<TaskKey, UserTask<?>> handlers = new HashMap<>();

    UserTasks(List<UserTask<?>> all) {
        all.forEach(handler -> {
            if (handlers.put(handler.key(), handler) != null) {
                throw new IllegalStateException("Two beans answer for user task " + handler.key());
            }
        });
    }

    /** The handler, or one that only keeps the record: an organisation may add user tasks to a model without Java. */
    UserTask<?> of(TaskKey key) {
        var handler = handlers.get(key);
        return handler != null ? handler : new RecordOnly(key);
    }

    String about(TaskKey key, TaskContext context) {
        return of(key).about(context).orElse("");
    }

    private record RecordOnly(TaskKey key) implements UserTask<RecordOnly.Nothing> {

        record Nothing() {}

        @Override
        public Class<Nothing> form() {
            return Nothing.class;
        }

        @Override
        public Routing complete(TaskContext task, io.aimsflow.shared.Actor actor, Nothing form) {
            return Routing.done();
        }
    }
}
