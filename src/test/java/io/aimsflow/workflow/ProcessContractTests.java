package io.aimsflow.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import io.aimsflow.IntegrationTest;
import io.aimsflow.forms.Forms;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.w3c.dom.Element;

/** The seam between the models and the code, which no compiler sees: both name the same things, in both directions. */
@IntegrationTest
class ProcessContractTests {

    private static final Pattern EXPRESSION = Pattern.compile("[#$]\\{([^}]*)}");
    private static final Pattern POLICY = Pattern.compile("deadlines\\.\\w+\\('([^']+)'");
    private static final Pattern VARIABLE = Pattern.compile("(?<![\\w.'-])([a-z]\\w*)(?![\\w(.'-])");
    private static final Set<String> WORDS =
            Set.of("true", "false", "null", "empty", "not", "and", "or", "eq", "ne", "lt", "le", "gt", "ge");

    @Autowired
    private ObjectProvider<UserTask<?>> userTasks;

    @Autowired
    private ObjectProvider<ServiceTask> serviceTasks;

    @Autowired
    private ObjectProvider<PolicyCatalogue> policies;

    @Autowired
    private Forms forms;

    @Test
    void everyUserTaskHasItsBeanAndEveryBeanItsUserTask() {
        assertThat(userTasks.stream().map(bean -> bean.key().toString()))
                .containsExactlyInAnyOrderElementsOf(tasksInModels().keySet());
    }

    @Test
    void everyServiceTaskHasItsBeanAndEveryBeanIsUsed() {
        Set<String> named = RepositoryModels.processes().stream()
                .flatMap(model -> Dom.descendants(model.tree().getDocumentElement(), "serviceTask").stream())
                .map(task -> Dom.camunda(task, "delegateExpression"))
                .filter(expression -> !expression.isEmpty())
                .map(expression -> expression.substring(2, expression.length() - 1))
                .collect(Collectors.toSet());

        assertThat(serviceTasks.stream().map(ServiceTask::name)).containsExactlyInAnyOrderElementsOf(named);
    }

    @Test
    void everyFormHasItsTaskAndEveryTaskItsForm() {
        assertThat(RepositoryModels.forms())
                .extracting(RepositoryModels::id)
                .containsExactlyInAnyOrderElementsOf(
                        new TreeSet<>(tasksInModels().values()));
    }

    @Test
    void everyFormHoldsWhatItsRecordNeeds() {
        Map<String, Path> files =
                RepositoryModels.forms().stream().collect(Collectors.toMap(RepositoryModels::id, Function.identity()));
        Map<String, String> tasks = tasksInModels();

        userTasks.forEach(bean -> {
            String form = tasks.get(bean.key().toString());
            var definition = forms.parse(RepositoryModels.bytes(files.get(form)));
            assertThat(definition.id()).isEqualTo(form);
            assertThat(forms.mismatches(definition, bean.form())).as(form).isEmpty();
        });
    }

    @Test
    void everyPolicyThatAModelNamesIsDeclared() {
        Set<String> declared = policies.stream()
                .flatMap(catalogue -> catalogue.policies().stream())
                .map(PolicyDefinition::key)
                .collect(Collectors.toSet());

        assertThat(expressions())
                .flatExtracting(expression -> POLICY.matcher(expression)
                        .results()
                        .map(match -> match.group(1))
                        .toList())
                .isNotEmpty()
                .allSatisfy(policy -> assertThat(declared)
                        .as("%s or its variants", policy)
                        .anyMatch(key -> key.equals(policy) || key.startsWith(policy + ".")));
    }

    @Test
    void everyVariableThatAModelReadsIsWrittenSomewhere() throws IOException {
        String code = sources();
        Set<String> read = expressions()
                .flatMap(expression ->
                        VARIABLE.matcher(expression.replaceAll("'[^']*'", "''")).results())
                .map(match -> match.group(1))
                .filter(name -> !WORDS.contains(name)
                        && serviceTasks.stream().noneMatch(it -> it.name().equals(name)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(read).isNotEmpty().allSatisfy(name -> assertThat(code).contains("\"" + name + "\""));
    }

    /** The form of each user task, by process and element. */
    private static Map<String, String> tasksInModels() {
        Map<String, String> tasks = new TreeMap<>();
        RepositoryModels.processes()
                .forEach(model -> model.ofType("userTask")
                        .forEach(task -> tasks.put(
                                new TaskKey(model.key(), task.id()).toString(),
                                task.form().orElse("none"))));
        return tasks;
    }

    private static Stream<String> expressions() {
        return RepositoryModels.processes().stream().flatMap(model -> {
            var all = Stream.<String>builder();
            collect(model.tree().getDocumentElement(), all);
            return all.build();
        });
    }

    private static void collect(Element element, Stream.Builder<String> all) {
        Dom.attributes(element).forEach(attribute -> addExpressions(attribute.getValue(), all));
        addExpressions(Dom.ownText(element), all);
        Dom.children(element).forEach(child -> collect(child, all));
    }

    private static void addExpressions(String text, Stream.Builder<String> all) {
        EXPRESSION.matcher(text).results().forEach(match -> all.add(match.group(1)));
    }

    /** The code that could write variables: handlers and service tasks with their constants, and the workflow itself. */
    private static String sources() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files.filter(file -> file.toString().matches(".*/(process|workflow)/[^/]*\\.java"))
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.joining());
        }
    }
}
