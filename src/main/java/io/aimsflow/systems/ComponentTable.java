package io.aimsflow.systems;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of components. */
@org.springframework.stereotype.Component
class ComponentTable {

    private final JdbcClient jdbc;

    ComponentTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Component> of(SystemId system) {
        return jdbc.sql("select * from systems_component where system_id = ? order by"
                        + " array_position(array['MODEL', 'DATASET', 'SERVICE', 'LIBRARY'], type), lower(name)")
                .param(system.value())
                .query(ComponentTable::read)
                .list();
    }

    void save(SystemId system, Component component) {
        jdbc.sql("""
                insert into systems_component (id, system_id, type, name, version, supplier, licence, reference, notes, bom)
                values (:id, :system, :type, :name, :version, :supplier, :licence, :reference, :notes, :bom)
                on conflict (id) do update set type = :type, name = :name, version = :version, supplier = :supplier,
                  licence = :licence, reference = :reference, notes = :notes, bom = :bom""")
                .param("id", component.id())
                .param("system", system.value())
                .param("type", component.type().name())
                .param("name", component.name())
                .param("version", component.version())
                .param("supplier", component.supplier())
                .param("licence", component.licence())
                .param("reference", component.reference())
                .param("notes", component.notes())
                .param("bom", component.bom())
                .update();
    }

    void delete(Component component) {
        jdbc.sql("delete from systems_component where id = ?")
                .param(component.id())
                .update();
    }

    private static Component read(ResultSet row, int number) throws SQLException {
        return new Component(
                row.getObject("id", UUID.class),
                ComponentType.valueOf(row.getString("type")),
                row.getString("name"),
                row.getString("version"),
                row.getString("supplier"),
                row.getString("licence"),
                row.getString("reference"),
                row.getString("notes"),
                row.getString("bom"));
    }
}
