package io.aimsflow.portal;

import io.aimsflow.certification.AuditReleased;
import io.aimsflow.identity.Outsiders;
import io.aimsflow.identity.People;
import io.aimsflow.identity.Person;
import io.aimsflow.identity.Somebody;
import io.aimsflow.pack.SomePack;
import io.aimsflow.shared.Role;
import io.aimsflow.workflow.OrganisationDays;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionOperations;

/** An audit that was released to auditors, without the preparation before it. */
public final class SomeInvitation {

    private final ApplicationContext context;
    private final UUID audit = UUID.randomUUID();
    private final Person manager;

    private SomeInvitation(ApplicationContext context) {
        this.context = context;
        this.manager = context.getBean(People.class).add(Somebody.with(Role.AIMS_MANAGER));
    }

    /** Releases an audit to auditors of these names, as top management does, and waits until they are invited. */
    public static SomeInvitation to(ApplicationContext context, String... names) {
        var released = new SomeInvitation(context);
        released.release(names);
        return released;
    }

    private void release(String... names) {
        var pack = SomePack.of(audit, context, manager);
        var today = context.getBean(OrganisationDays.class).today();
        var auditors = Stream.of(names)
                .map(name -> name + ", " + UUID.randomUUID() + "@body.example")
                .collect(Collectors.joining("\n"));
        publish(new AuditReleased(audit, pack, auditors, today.plusDays(1), today.plusDays(3)));
        Awaitility.await("invitations")
                .until(() -> context.getBean(InvitationTable.class).of(audit).size() == names.length);
    }

    /** Publishes as modules do. */
    public void publish(Object event) {
        context.getBean(TransactionOperations.class).executeWithoutResult(status -> context.publishEvent(event));
    }

    public UUID audit() {
        return audit;
    }

    public Person manager() {
        return manager;
    }

    /** The invitation as it is now. */
    public Invitation of(String name) {
        return context.getBean(InvitationTable.class).of(audit).stream()
                .filter(invitation -> invitation.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The path of a link as it is mailed. */
    public String link(String name) {
        return context.getBean(Outsiders.class).mint(of(name).id()).orElseThrow();
    }
}
