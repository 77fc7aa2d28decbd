package io.aimsflow.controls;

import io.aimsflow.controls.ControlUse.Use;
import io.aimsflow.shared.ControlRef;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Everything that needs controls, from all modules. */
@Component
public class ControlUses {

    private final ObjectProvider<ControlUse> sources;

    ControlUses(ObjectProvider<ControlUse> sources) {
        this.sources = sources;
    }

    /** By control; controls without a use are left out. */
    public Map<ControlRef, List<Use>> of(Collection<ControlRef> controls) {
        Map<ControlRef, List<Use>> all = new HashMap<>();
        sources.orderedStream()
                .forEach(source -> source.of(controls)
                        .forEach((control, uses) -> all.computeIfAbsent(control, none -> new ArrayList<>())
                                .addAll(uses)));
        return all;
    }
}
