package io.aimsflow.impact.process;

import io.aimsflow.shared.CaseId;
import io.aimsflow.shared.PersonId;
import io.aimsflow.workflow.ProcessWalk;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationContext;

/** Walks one system through its assessment as people do: by completing tasks, and by waiting for timers. */
public class ImpactWalk extends ProcessWalk {

    public ImpactWalk(ApplicationContext context, CaseId caseId) {
        super(context, caseId);
    }

    /** Plans the same for every harm that needs a measure. */
    public void measures(PersonId owner, LocalDate due) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Object row : (List<?>) shown("measures", owner).get("measures")) {
            Map<String, Object> planned = new HashMap<>();
            ((Map<?, ?>) row).forEach((key, value) -> planned.put(key.toString(), value));
            planned.putIfAbsent("what", "Test it with more voices");
            planned.putIfAbsent("owner", owner.toString());
            planned.putIfAbsent("due", due.toString());
            rows.add(planned);
        }
        complete("measures", owner, Map.of("measures", rows));
    }
}
