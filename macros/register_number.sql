{#-
    A number of a register as its own extracts write it: upper case, no spaces;
    numbers of UK companies have eight characters, and lost zeros are put back
    (`OC3456` is OC003456).
-#}
{% macro register_number(scheme, identifier) -%}
    {%- set bare = "upper(replace(trim(" ~ identifier ~ "), ' ', ''))" -%}
    {%- set digits = kept_characters(bare, '0123456789') -%}
    case
        when {{ scheme }} <> 'GB-COH' or length({{ bare }}) > 7 then {{ bare }}
        when {{ bare }} = {{ digits }} then lpad({{ bare }}, 8, '0')
        when substr({{ bare }}, 3) = {{ digits }}
            then left({{ bare }}, 2) || lpad(substr({{ bare }}, 3), 6, '0')
        else {{ bare }}
    end
{%- endmacro %}
