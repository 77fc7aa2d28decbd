package io.aimsflow.controls;

import io.aimsflow.forms.Choice;
import io.aimsflow.forms.Picker;
import io.aimsflow.shared.ControlRef;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lets a form name a control that is in use. */
@Component
class ControlPicker implements Picker {

    private final ControlRegister register;
    private final ControlStore store;

    ControlPicker(ControlRegister register, ControlStore store) {
        this.register = register;
        this.store = store;
    }

    @Override
    public String kind() {
        return "control";
    }

    @Override
    @Transactional(readOnly = true)
    public List<Choice> search(String text, int limit, Locale locale) {
        var filter = new ControlFilter(text, "", ControlFilter.Show.IN_USE, Optional.empty(), 0, limit);
        return register.page(filter).controls().stream()
                .map(control -> choice(control, locale))
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Choice> find(String id) {
        return ControlRef.parse(id)
                .flatMap(ref -> store.findById(ref.id()))
                .map(Control::view)
                .filter(control -> !control.retired())
                .map(control -> choice(control, LocaleContextHolder.getLocale()));
    }

    private static Choice choice(ControlView control, Locale locale) {
        return new Choice(
                control.ref().id(), control.title(locale), control.ref().id());
    }
}
