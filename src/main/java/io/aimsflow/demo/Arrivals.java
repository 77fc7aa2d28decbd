package io.aimsflow.demo;

import io.aimsflow.corrective.NonconformityImport;
import io.aimsflow.corrective.Source;
import io.aimsflow.demo.Organisation.Arrival;
import io.aimsflow.shared.Actor;

/** Lets incidents come in by the import that every AIMS manager has. */
class Arrivals {

    private final NonconformityImport imports;
    private final DemoFiles files;
    private final Cast cast;

    Arrivals(NonconformityImport imports, DemoFiles files, Cast cast) {
        this.imports = imports;
        this.files = files;
        this.cast = cast;
    }

    void come(Arrival arrival) {
        var actor = Actor.of(cast.person(arrival.by()));
        var reported = imports.run(files.incidents(arrival.references()), Source.INCIDENT, actor);
        for (var i = 0; i < reported.size(); i++) {
            cast.add(arrival.references().get(i), reported.get(i));
        }
    }
}
