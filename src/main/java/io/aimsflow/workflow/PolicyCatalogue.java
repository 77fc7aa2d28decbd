package io.aimsflow.workflow;

import java.util.List;

/** A practice's policies: a bean per practice, shown together on the settings page. */
public interface PolicyCatalogue {

    /** In the order in which the settings page shows them. */
    List<PolicyDefinition> policies();
}
