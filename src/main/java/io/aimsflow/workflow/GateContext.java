package io.aimsflow.workflow;

import java.util.Map;
import java.util.Set;

/**
 * What the models of one deployment may name.
 *
 * @param serviceTasks names of the {@link ServiceTask} beans
 * @param functions per {@link ModelFunctions} bean its methods, per method the numbers of arguments that it can take
 * @param roles ids of the known roles
 * @param forms ids of the forms in the same deployment
 * @param processes ids of the processes in the same deployment
 * @param decisions ids of the decisions in the same deployment
 */
record GateContext(
        Set<String> serviceTasks,
        Map<String, Map<String, Set<Integer>>> functions,
        Set<String> roles,
        Set<String> forms,
        Set<String> processes,
        Set<String> decisions) {

    boolean isBean(String name) {
        return serviceTasks.contains(name) || functions.containsKey(name);
    }
}
