package io.aimsflow.workflow;

import io.aimsflow.workflow.ModelRejected.Problem;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** All models and forms that belong together and are deployed as one, by file name. */
final class ModelSet {

    private final Map<String, ModelFile> files = new TreeMap<>();

    /** @param own files of the organisation, which replace packaged ones of the same name */
    ModelSet(Collection<ModelFile> packaged, Collection<ModelFile> own) {
        packaged.forEach(file -> files.put(file.name(), file));
        own.forEach(file -> files.put(file.name(), file));
    }

    Collection<ModelFile> files() {
        return files.values();
    }

    Set<String> processes() {
        return ids(ModelFile::isProcess);
    }

    /** Everything that is wrong with any of the files; empty if the whole set may be deployed. */
    List<Problem> problems(ModelGate gate, ModelNames names) {
        GateContext context = names.context(ids(ModelFile::isForm), processes(), ids(ModelFile::isDecision));
        List<Problem> problems = new ArrayList<>();
        for (ModelFile file : files.values()) {
            try {
                gate.check(file.name(), file.content(), context);
            } catch (ModelRejected e) {
                problems.addAll(e.problems());
            }
        }
        return problems;
    }

    private Set<String> ids(Predicate<ModelFile> kind) {
        return files.values().stream()
                .filter(file -> file.name().contains("."))
                .filter(kind)
                .map(ModelFile::id)
                .collect(Collectors.toSet());
    }
}
