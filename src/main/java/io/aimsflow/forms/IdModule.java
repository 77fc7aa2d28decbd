package io.aimsflow.forms;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.aimsflow.shared.Role;
import java.lang.reflect.RecordComponent;
import java.util.UUID;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.module.SimpleSerializers;

/** Forms name things by their bare id: a record of one UUID is a text there, and a role its kebab-case name. */
final class IdModule extends SimpleModule {

    IdModule() {
        super("ids");
        setDeserializers(new Readers());
        setSerializers(new Writers());
    }

    static boolean isId(Class<?> type) {
        return type.isRecord()
                && type.getRecordComponents().length == 1
                && type.getRecordComponents()[0].getType() == UUID.class;
    }

    private static final class Readers extends SimpleDeserializers {

        @Override
        public ValueDeserializer<?> findBeanDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return isId(type.getRawClass())
                    ? new IdReader(type.getRawClass())
                    : super.findBeanDeserializer(type, config, bean);
        }

        @Override
        public ValueDeserializer<?> findEnumDeserializer(
                JavaType type, DeserializationConfig config, BeanDescription.Supplier bean) {
            return type.hasRawClass(Role.class) ? new RoleReader() : super.findEnumDeserializer(type, config, bean);
        }
    }

    private static final class Writers extends SimpleSerializers {

        @Override
        public ValueSerializer<?> findSerializer(
                SerializationConfig config, JavaType type, BeanDescription.Supplier bean, JsonFormat.Value format) {
            return isId(type.getRawClass()) ? new IdWriter() : super.findSerializer(config, type, bean, format);
        }

        @Override
        public ValueSerializer<?> findEnumSerializer(
                SerializationConfig config, JavaType type, BeanDescription.Supplier bean, JsonFormat.Value format) {
            return type.hasRawClass(Role.class)
                    ? new RoleWriter()
                    : super.findEnumSerializer(config, type, bean, format);
        }
    }

    private static final class IdReader extends ValueDeserializer<Object> {

        private final Class<?> type;

        IdReader(Class<?> type) {
            this.type = type;
        }

        @Override
        public Object deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString("");
            try {
                var constructor = type.getDeclaredConstructor(UUID.class);
                constructor.setAccessible(true);
                return constructor.newInstance(UUID.fromString(text));
            } catch (IllegalArgumentException | ReflectiveOperationException e) {
                return context.handleWeirdStringValue(type, text, "no id");
            }
        }
    }

    private static final class IdWriter extends ValueSerializer<Object> {

        @Override
        public void serialize(Object id, JsonGenerator generator, SerializationContext context) {
            RecordComponent value = id.getClass().getRecordComponents()[0];
            try {
                value.getAccessor().setAccessible(true);
                generator.writeString(String.valueOf(value.getAccessor().invoke(id)));
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class RoleReader extends ValueDeserializer<Role> {

        @Override
        public Role deserialize(JsonParser parser, DeserializationContext context) {
            String text = parser.getValueAsString("");
            return Role.withId(text)
                    .orElseGet(() -> (Role) context.handleWeirdStringValue(Role.class, text, "no role"));
        }
    }

    private static final class RoleWriter extends ValueSerializer<Role> {

        @Override
        public void serialize(Role role, JsonGenerator generator, SerializationContext context) {
            generator.writeString(role.id());
        }
    }
}
