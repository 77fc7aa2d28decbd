package io.aimsflow.systems;

import io.aimsflow.shared.Actor;
import io.aimsflow.shared.NotFound;
import io.aimsflow.shared.Refused;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes the components of a system from a CycloneDX bill of materials (ML-BOM, 1.5 to 1.7, JSON or XML, at most 10 MB): models
 * with their cards, datasets, services, each with version, supplier and licence. What an earlier bill named and this one does
 * not is removed; what people named stays. For whoever may change the system, and their build pipelines.
 */
@Service
@Transactional
public class BomImport {

    private final AiSystems systems;
    private final AiSystemTable table;
    private final ComponentTable components;
    private final SystemAccess access;

    BomImport(AiSystems systems, AiSystemTable table, ComponentTable components, SystemAccess access) {
        this.systems = systems;
        this.table = table;
        this.components = components;
        this.access = access;
    }

    /**
     * Says what {@link #apply} would do, and changes nothing.
     *
     * @throws NotFound unless the actor may change the system
     */
    @Transactional(readOnly = true)
    public BomPreview preview(SystemId id, byte[] file, Actor actor) {
        table.find(id)
                .filter(system -> access.viewer(actor.person()).mayChange(system))
                .orElseThrow(() -> new NotFound("AI system to change", id));
        var reading = new BomReading();
        var bom = reading.read(file);
        if (!reading.problems().isEmpty()) {
            return BomPreview.refused(reading.problems());
        }
        var named = new BomComponents(bom);
        var problems = new ArrayList<>(named.problems());
        if (problems.isEmpty() && named.found().isEmpty()) {
            problems.add(BomProblem.of("nothing", named.leftOut()));
        }
        if (!problems.isEmpty()) {
            return BomPreview.refused(problems);
        }
        var before = components.of(id);
        var after = merged(before, named.found());
        return new BomPreview(
                named.serial(),
                reading.specVersion(),
                after,
                ComponentChanges.between(before, after),
                named.leftOut(),
                List.of());
    }

    /**
     * Makes the system's components those of the bill.
     *
     * @param reason why, such as the file's name or the build that made it
     * @throws Refused if the preview has problems
     * @throws NotFound unless the actor may change the system
     */
    public BomPreview apply(SystemId id, byte[] file, String reason, Actor actor) {
        var version = table.lock(id).map(AiSystem::version).orElseThrow(() -> new NotFound("AI system to change", id));
        var preview = preview(id, file, actor);
        if (!preview.clean()) {
            throw Refused.because("systems-bom-problems", preview.problems().size());
        }
        systems.setComponents(id, version, preview.components(), reason, actor, Way.BOM);
        return preview;
    }

    private static List<Component> merged(List<Component> before, List<Component> named) {
        List<Component> after = new ArrayList<>();
        before.stream()
                .filter(old -> old.bom().isEmpty() && named.stream().noneMatch(old::sameAs))
                .forEach(after::add);
        for (var component : named) {
            var known = before.stream().filter(component::sameAs).findFirst();
            after.add(known.map(old -> component.withId(old.id())).orElse(component));
        }
        return after;
    }
}
