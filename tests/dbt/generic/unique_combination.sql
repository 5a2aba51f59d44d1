{#-
    Fails on every combination of the columns that more than one row has.
    Nulls are compared as values: give each column its own not_null where a
    null is not part of the key.

    data_tests:
      - unique_combination:
          arguments:
            columns: [account_id, valid_from]
-#}
{% test unique_combination(model, columns) %}

select
    {{ columns | join(',\n    ') }},
    count(*) as row_count
from {{ model }}
group by
    {{ columns | join(',\n    ') }}
having count(*) > 1

{% endtest %}
