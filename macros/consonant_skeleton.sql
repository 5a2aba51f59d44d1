{#-
    A name without vowels and doubled letters: what most typing errors leave
    as it is.
-#}
{% macro consonant_skeleton(text) -%}
    {%- set skeleton = namespace(
        sql="translate(" ~ text ~ ", 'aeiouyhw ', '')"
    ) -%}
    {%- for letter in 'bcdfgklmnprstz' -%}
        {%- set skeleton.sql = "replace(" ~ skeleton.sql ~ ", '"
            ~ letter ~ letter ~ "', '" ~ letter ~ "')" -%}
    {%- endfor -%}
    {{ skeleton.sql }}
{%- endmacro %}
