package io.aimsflow.controls;

import io.aimsflow.shared.ControlRef;
import io.aimsflow.spreadsheets.SeedFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * Which requirements elsewhere each control of Annex A helps to meet, and the other way round. A reading aid that ships with
 * the product: it says where to look, not that one replaces the other.
 */
@Component
public class Crosswalk {

    private final Map<Requirement, List<ControlRef>> controls = new LinkedHashMap<>();
    private final Map<ControlRef, List<Requirement>> requirements = new LinkedHashMap<>();

    Crosswalk() {
        Map<String, Requirement> known = new LinkedHashMap<>();
        for (var row : SeedFile.rows("requirements.csv")) {
            var requirement = new Requirement(
                    Framework.valueOf(row.get("framework")),
                    row.get("reference"),
                    new Words(row.get("words_en"), row.get("words_de")));
            known.put(key(requirement.framework().name(), requirement.reference()), requirement);
            controls.put(requirement, new ArrayList<>());
        }
        for (var row : SeedFile.rows("crosswalk.csv")) {
            var control = new ControlRef(row.get("control"));
            var requirement = known.get(key(row.get("framework"), row.get("reference")));
            controls.get(requirement).add(control);
            requirements.computeIfAbsent(control, none -> new ArrayList<>()).add(requirement);
        }
    }

    /** What the control serves elsewhere, by framework; empty for the organisation's own controls. */
    public List<Requirement> of(ControlRef control) {
        return List.copyOf(requirements.getOrDefault(control, List.of()));
    }

    /** The framework's requirements in its order, each with the controls that serve it. */
    public Map<Requirement, List<ControlRef>> of(Framework framework) {
        Map<Requirement, List<ControlRef>> found = new LinkedHashMap<>();
        controls.forEach((requirement, serving) -> {
            if (requirement.framework() == framework) {
                found.put(requirement, List.copyOf(serving));
            }
        });
        return found;
    }

    private static String key(String framework, String reference) {
        return framework + " " + reference;
    }
}
