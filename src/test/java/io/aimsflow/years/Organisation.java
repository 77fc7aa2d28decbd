package io.aimsflow.years;

import io.aimsflow.identity.Person;
import io.aimsflow.shared.Role;
import io.aimsflow.systems.AiSystemFilter;
import io.aimsflow.systems.AiSystems;
import java.util.List;

/** Who works there, and what they begin with. */
final class Organisation {

    private final Server server;
    private final Crew crew;
    private final Registers registers;
    private final Certificate certificate;
    private final Yearly yearly;
    private final Person manager;
    private final Person owner;
    private final Person member;
    private final Person auditor;

    Organisation(Server server, Crew crew) {
        this.server = server;
        this.crew = crew;
        this.registers = new Registers(server);
        this.manager = crew.hire("Mara Manager", Role.AIMS_MANAGER);
        this.owner = crew.hire("Olaf Owner", Role.AI_SYSTEM_OWNER, Role.RISK_OWNER);
        this.member = crew.hire("Mina Member");
        crew.hire("Theo Top", Role.TOP_MANAGEMENT);
        this.auditor = crew.hire("Aida Auditor", Role.INTERNAL_AUDITOR, Role.LEAD_AUDITOR);
        crew.hire("Carl Control", Role.CONTROL_OWNER);
        crew.hire("Dana Data", Role.DATA_PROTECTION);
        crew.hire("Adam Admin", Role.ADMINISTRATOR);
        this.certificate = new Certificate(server, manager);
        this.yearly = new Yearly(server, manager);
    }

    Certificate certificate() {
        return certificate;
    }

    Yearly yearly() {
        return yearly;
    }

    void begin() {
        certificate.enter();
        registers.request("Letter helper", owner.id(), member.id());
        registers.request("Chat helper", owner.id(), member.id());
        var documents = registers.writeDocuments(manager.id());
        registers.proposeStatement(manager.id());
        yearly.planAudits(auditor);
        yearly.pursue(owner);
        yearly.needCompetence();
        yearly.knowContext();
        crew.work();
        yearly.haveRead(documents.get(0));
        server.bean(AiSystems.class)
                .list(AiSystemFilter.all(10), manager.id())
                .lines()
                .forEach(system -> registers.apply(List.of("RS-001", "RS-004"), system.number(), manager.id()));
        crew.work();
    }
}
