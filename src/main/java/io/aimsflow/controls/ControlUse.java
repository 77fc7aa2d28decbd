package io.aimsflow.controls;

import io.aimsflow.shared.ControlRef;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Tells for what controls are needed, such as the risks that they treat. Implemented by the modules that know. */
public interface ControlUse {

    /** By control, the most important first; controls without a use are left out. One statement. */
    Map<ControlRef, List<Use>> of(Collection<ControlRef> controls);

    /**
     * Something that needs a control.
     *
     * @param number such as {@code R-0012}
     * @param path of its page on this server
     */
    record Use(String number, String title, String path) {}
}
