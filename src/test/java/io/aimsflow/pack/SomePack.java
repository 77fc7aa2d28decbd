package io.aimsflow.pack;

import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.ledger.Ledger;
import io.aimsflow.shared.Actor;
import io.aimsflow.shared.ClauseRef;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Small packs for tests of whoever shows them. */
public final class SomePack {

    /** A file that somebody attached, and that would do harm if a browser showed it. */
    public static final String ATTACHED = "files/attached.html";

    /** A page that the pack wrote itself. */
    public static final String REPORT = "reports/audit.html";

    private SomePack() {}

    /** A finished pack of three files and the pages that each has, for this subject. */
    public static UUID of(UUID subject, ApplicationContext context, Person manager) {
        return of(subject, context, manager, List.of());
    }

    /** As {@link #of(UUID, ApplicationContext, Person)}, with the files of other sources. */
    static UUID of(UUID subject, ApplicationContext context, Person manager, List<PackSource> more) {
        var order = new PackOrder(
                subject,
                "Surveillance " + subject,
                List.of(new PackOrder.Fact("Body", "Certifiers <b>&</b> Sons")),
                LocalDate.of(2026, 1, 1),
                Locale.ENGLISH);
        var pack = context.getBean(EvidencePacks.class).order(order, Actor.of(manager.id()));
        finish(pack, context, more);
        return pack;
    }

    /** Builds all packs that wait, this one among them. */
    public static void finish(UUID pack, ApplicationContext context) {
        finish(pack, context, List.of());
    }

    private static void finish(UUID pack, ApplicationContext context, List<PackSource> more) {
        var subject = context.getBean(EvidencePacks.class).get(pack).subject();
        var building = new PackBuilding(
                context.getBean(PackTable.class),
                context.getBean(PackFiles.class),
                context.getBean(PackBytes.class),
                context.getBean(PackProgress.class),
                Stream.concat(Stream.of(new Files(subject)), more.stream()).toList(),
                context.getBean(PackPages.class),
                context.getBean(PackProofs.class),
                context.getBean(People.class),
                context.getBean(Ledger.class),
                context.getBean(MessageSource.class),
                context.getBean(Clock.class));
        context.getBean(Ledger.class).seal();
        var transaction = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
        transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        while (!context.getBean(EvidencePacks.class).get(pack).ready()) {
            transaction.executeWithoutResult(status -> building.buildNext());
        }
    }

    private record Files(UUID subject) implements PackSource {

        @Override
        public int place() {
            return 1;
        }

        @Override
        public List<PackHeading> headings(PackScope scope) {
            return List.of(
                    new PackHeading(PackHeading.Group.CLAUSE, "9.2", "Internal audit", List.of("1 audit")),
                    new PackHeading(PackHeading.Group.CONTROL, "A.6.2.4", "Verification", List.of()));
        }

        @Override
        public void write(PackScope scope, PackWriter writer) {
            put(REPORT, "Audit report", PackKind.REPORT, "text/html", "<!DOCTYPE html><h1>Audit report</h1>", writer);
            put(ATTACHED, "attached.html", PackKind.FILE, "text/html", "<script>alert(1)</script>", writer);
            put("only/" + subject + ".csv", "A register", PackKind.REGISTER, "text/csv", "a,b\r\n", writer);
        }

        private static void put(String path, String title, PackKind kind, String type, String text, PackWriter writer) {
            var item = PackItem.of(path, title, kind, type).serving(Set.of(ClauseRef.of("9.2")), Set.of());
            writer.put(item, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
